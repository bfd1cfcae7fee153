// The report form while it is filled in: kept when the browser closes, with its files, cleared of what identifies a patient,
// its provider offered as one types; and no more required answers than a tired person gives.
import assert from 'node:assert/strict'
import { isAccessible } from '../lib/accessibility.mjs'
import { EXAMPLE, FORM, answerTheRest, send } from '../lib/concern-form.mjs'
import { isPerson } from '../lib/person.mjs'
import { meetsStandards, meetsStandardsOfOurLayout, worksWithoutScript } from '../lib/standards.mjs'
import { arriveAs, visiting } from '../lib/visit.mjs'

const GP = 'demo-gp'
const REQUIRED_MAX = 8
/** About a provider of which few other concerns are known: one of these checks sends one. */
const QUIET = { ...EXAMPLE, providerCode: 'DEMO-AQP2', siteCode: 'DEMO-AQP2-S1' }
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')

export function reportDraft(report, browser, gateway) {
  const check = (name, run, options) => report.check(name, visiting(browser, gateway, GP, async (visit) => {
    await visit.page.goto(FORM)
    await run(visit)
  }, options))
  return [
    async () => {
      await check('at most eight answers are required', requiresLittle)
      await check('what may identify a patient is named and taken out by a button', takesOut)
      await check('the provider is offered as one types, and chosen by keyboard', suggests)
      await check('the form as a text is pasted back in', pastes)
    },
    async () => {
      await report.check('a report that was being typed is there again after the browser was closed', () => survives(browser, gateway))
      await check('a report is saved, goes on, gets a file, loses one, is sent with it, and the file is withheld', attaches)
      await check('a draft is saved, and thrown away, without JavaScript', discards, { javaScriptEnabled: false })
      await check('a person fills it in, typing as people do', fillsAsAPerson)
    },
  ]
}

async function requiresLittle({ page }) {
  await page.click('#report-concern')
  await page.waitForSelector('.nhsuk-error-summary')
  const required = await page.locator('.nhsuk-error-summary li').count()
  assert.ok(required >= 1 && required <= REQUIRED_MAX, `${required} answers are required`)
}

async function takesOut({ page, complaints }) {
  await page.fill('textarea[name=whatHappened]', 'I told mrs example (dob 3/4/61, zz99 3wz) and the report was late.')
  await page.click('#report-concern')
  await page.waitForSelector('#take-out')
  await isAccessible(page)
  assert.match(await page.innerText('#may-identify'), /mrs example/)
  await page.click('#take-out')
  await page.waitForFunction(() => !document.querySelector('#take-out'))
  assert.equal(await page.inputValue('textarea[name=whatHappened]'), 'I told [removed] (dob [removed], [removed]) and the report was late.')
  await meetsStandards(page, complaints(400))
}

async function suggests({ page, complaints }) {
  await page.locator('#providerSearch').pressSequentially('larkm', { delay: 30 })
  await page.waitForSelector('#providerSearch-list [role=option]')
  await isAccessible(page)
  await page.keyboard.press('ArrowDown')
  assert.equal(await page.getAttribute('#providerSearch', 'aria-activedescendant'), 'providerSearch-list-0')
  await page.keyboard.press('Enter')
  await page.waitForSelector('#providerSearch-chosen')
  assert.equal(await page.inputValue('input[name=providerCode]'), 'DEMO-AQP1')
  assert.ok((await page.locator('select[name=siteCode] option').count()) > 1, 'its sites are offered')
  await isAccessible(page)
  await page.locator('#providerSearch').press('x')
  assert.equal(await page.locator('input[name=providerCode]').count(), 0, 'other words undo the choice')
  assert.deepEqual(complaints(), [])
}

async function pastes({ page, complaints }) {
  const answer = await page.request.get('/intake/concerns/form.txt')
  assert.match(answer.headers()['content-disposition'], /^attachment/)
  const filled = (await answer.text())
    .replace(/(\[PROVIDER\].*\r\n)/, '$1Larkmoor\r\n')
    .replace(/(\[WHAT HAPPENED\].*\r\n)/, '$1The report said normal; a second scan showed a mass.\r\n')
  await page.goto('/intake/concerns/paste')
  await page.fill('textarea[name=text]', filled)
  await page.getByRole('button', { name: 'Read it into the form' }).click()
  await page.waitForSelector('input[name=providerCode]')
  assert.equal(await page.inputValue('textarea[name=whatHappened]'), 'The report said normal; a second scan showed a mass.')
  await meetsStandards(page, complaints())
}

async function survives(browser, gateway) {
  const words = `Typed before the browser closed, ${Date.now()}.`
  const before = await arriveAs(browser, gateway, GP)
  await before.page.goto(FORM)
  await before.page.locator('textarea[name=whatHappened]').pressSequentially(words, { delay: 5 })
  await before.page.waitForFunction(() => document.querySelector('[data-keep-status]').textContent.startsWith('Kept as a draft'))
  await isAccessible(before.page)
  await before.leave()

  const after = await arriveAs(browser, gateway, GP)
  await after.page.goto('/intake/concerns/drafts')
  await after.page.locator('main tbody a').first().click()
  await after.page.waitForSelector('textarea[name=whatHappened]')
  assert.equal(await after.page.inputValue('textarea[name=whatHappened]'), words)
  await meetsStandards(after.page, after.complaints())
  await after.leave()
}

async function attaches({ page, complaints }) {
  await page.fill('#providerSearch', QUIET.providerCode)
  await page.click('#find-provider')
  await page.waitForSelector('input[name=providerCode]')
  await page.check(`input[name=providerCode][value="${QUIET.providerCode}"]`)
  await answerTheRest(page, QUIET)
  await page.click('#add-files')
  await page.waitForURL(/\/files$/)
  await meetsStandardsOfOurLayout(page, complaints())
  await addFile(page, 'letter.pdf', PDF)
  await addFile(page, 'notes.txt', Buffer.from('Nothing that names anybody.'))
  await page.getByRole('button', { name: 'Take out notes.txt' }).click()
  await page.waitForFunction(() => !document.querySelector('main').innerText.includes('notes.txt'))
  await page.setInputFiles('input[type=file]', { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from([77, 90, 0, 1]) })
  await page.click('#add-file')
  await page.waitForSelector('.nhsuk-error-summary')
  await meetsStandards(page, complaints(400), ['Error:'])
  await page.click('#back-to-report')
  await page.waitForSelector('#files')
  assert.equal(await page.inputValue('textarea[name=whatHappened]'), QUIET.whatHappened, 'the draft is as it was')
  assert.match(await send(page), /^C-/)
  assert.match(await page.innerText('#files-received'), /One file/)
  assert.match(await page.innerText('#taken-up-by'), /at the latest/)
  await page.goto(new URL(page.url()).pathname.replace(/received$/, 'attachments'))
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'letter.pdf', exact: true }).click()])
  assert.equal(download.suggestedFilename(), 'letter.pdf')
  await withholds(page, complaints)
}

/** It cannot be undone, and needs words for another reason; then nothing shows its name. */
async function withholds(page, complaints) {
  const file = await page.getByRole('link', { name: 'letter.pdf', exact: true }).getAttribute('href')
  await page.getByRole('link', { name: 'Withhold letter.pdf' }).click()
  await page.waitForURL(/\/withhold$/)
  await meetsStandardsOfOurLayout(page, complaints())
  await page.check('input[name=why][value=other]')
  await page.getByRole('button', { name: 'Withhold this file' }).click()
  await page.waitForSelector('.nhsuk-error-summary')
  await meetsStandards(page, complaints(400), ['Error:'])
  await page.check('input[name=why][value=wrong-file]')
  await page.getByRole('button', { name: 'Withhold this file' }).click()
  await page.waitForURL(/\/attachments$/)
  assert.match(await page.innerText('#withheld-files'), /the practice\s+It is the wrong file/)
  assert.ok(!(await page.innerText('main')).includes('letter.pdf'), 'its name is not shown')
  await meetsStandardsOfOurLayout(page, complaints())
  assert.equal((await page.request.get(file)).status(), 404)
}

async function addFile(page, name, buffer) {
  await page.setInputFiles('input[type=file]', { name, mimeType: 'application/octet-stream', buffer })
  await page.click('#add-file')
  await page.waitForFunction((added) => document.querySelector('main').innerText.includes(added), name)
}

async function discards({ page }) {
  await page.fill('textarea[name=whatHappened]', 'Never mind.')
  await page.click('#save-draft')
  await page.waitForURL(/saved=/)
  await worksWithoutScript(page)
  const discard = await page.locator('main a[href$="/discard"]').first().getAttribute('href')
  await page.goto(discard)
  await worksWithoutScript(page)
  await page.getByRole('button', { name: 'Throw it away' }).click()
  await page.waitForURL((url) => url.pathname === '/intake/concerns/drafts' && url.search === '')
  assert.equal(await page.locator(`main a[href="${discard}"]`).count(), 0)
}

async function fillsAsAPerson({ page }) {
  const { required } = await isPerson(page, QUIET, { pace: 0 })
  assert.ok(required <= REQUIRED_MAX, `${required} answers are given`)
}
