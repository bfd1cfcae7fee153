// The report form: two minutes, by mouse or keyboard, with or without JavaScript, and kind to mistakes.
import assert from 'node:assert/strict'
import { EXAMPLE, FORM, answerTheRest, fillIn, findProvider, send } from '../lib/concern-form.mjs'
import { isAccessible } from '../lib/accessibility.mjs'
import { walk } from '../lib/keyboard.mjs'
import { meetsStandards, meetsStandardsOfOurLayout } from '../lib/standards.mjs'
import { visiting } from '../lib/visit.mjs'

const GP = 'demo-gp'
/** A provider of the demonstration about which one concern is known; with a third there would be a flag, so one check sends one. */
const QUIET = { ...EXAMPLE, providerCode: 'DEMO-AQP2', siteCode: 'DEMO-AQP2-S1' }

/** The concern that was sent with a patient's number, for the check that opens it. */
let sealed

export function concernForm(report, browser, gateway) {
  const check = (name, run, options) => report.check(name, visiting(browser, gateway, GP, async (visit) => {
    await visit.page.goto(FORM)
    await run(visit)
  }, options))
  return [
    async () => {
      await check('the skip link is the first stop and leads to the content', skips)
      await check('the keyboard goes through the form from top to bottom', isOrdered)
      await check('a form with mistakes names each with a link to its field, and keeps what was typed', helps)
      await check('a provider that is not on the register is taken as typed', takesAsTyped)
    },
    async () => {
      await check('words that may identify a patient are pointed out', warns)
      await check('a concern about a real organisation is refused kindly in the demonstration', protects)
      await check('the form works without JavaScript', worksWithoutScript, { javaScriptEnabled: false })
      await check('the confirmation gives a reference number and what happens next', confirms)
      await check('the NHS number of the patient is shown to those who say why', opensPatientReference)
    },
  ]
}

async function skips({ page }) {
  await page.keyboard.press('Tab')
  assert.match(await focusedText(page), /skip to main content/i)
  await page.keyboard.press('Enter')
  await page.waitForURL(/#maincontent$/)
  await page.keyboard.press('Tab')
  const inside = await page.evaluate(() => document.querySelector('main').contains(document.activeElement))
  assert.ok(inside, 'the next stop is inside the content')
}

async function isOrdered({ page }) {
  await findProvider(page, EXAMPLE.providerCode)
  const { stops } = await walk(page, { from: '#providerSearch', until: 'report-concern' })
  assert.equal(stops.at(-1).id, 'report-concern', 'the last stop sends the form')
  const tops = stops.map((stop) => stop.top)
  assert.deepEqual(tops, [...tops].sort((a, b) => a - b), 'each stop is below the one before, or beside it')
}

async function helps({ page, complaints }) {
  await page.fill('#providerSearch', 'Larkmoor')
  await page.fill('textarea[name=whatHappened]', 'too short')
  await page.fill('input[name=occurredOn-day]', '31')
  await page.fill('input[name=occurredOn-month]', '2')
  await page.fill('input[name=occurredOn-year]', '2026')
  await page.click('#report-concern')
  await page.waitForSelector('.nhsuk-error-summary')
  await meetsStandards(page, complaints(400), ['Error:'])
  const focused = await page.evaluate(() => document.activeElement.className)
  assert.match(focused, /nhsuk-error-summary/, 'the summary has the focus')
  const anchors = await page.locator('.nhsuk-error-summary a').evaluateAll((links) => links.map((link) => link.hash))
  assert.ok(anchors.length >= 4, `every mistake is named: ${anchors}`)
  for (const anchor of anchors) {
    await page.click(`.nhsuk-error-summary a[href="${anchor}"]`)
    const at = await page.evaluate(() => document.activeElement.id)
    assert.equal(`#${at}`, anchor, 'the link puts the focus into the field')
  }
  assert.equal(await page.inputValue('textarea[name=whatHappened]'), 'too short', 'what was typed is kept')
  assert.equal(await page.inputValue('input[name=occurredOn-day]'), '31')
}

async function takesAsTyped({ page }) {
  await findProvider(page, 'Nowhere Scans of Nobody')
  await isAccessible(page)
  assert.ok(await page.isChecked('input[name=providerCode][value="as typed"]'), 'as typed is chosen')
}

async function warns({ page }) {
  await fillIn(page, { ...QUIET, whatHappened: 'The patient 999 000 0018 was scanned twice within a week.' })
  await page.click('#report-concern')
  await page.waitForSelector('.nhsuk-error-summary')
  await isAccessible(page)
}

async function protects({ page }) {
  await findProvider(page, 'RF4')
  await fillIn(page, { ...QUIET, providerCode: 'RF4', siteCode: undefined })
  await page.click('#report-concern')
  await page.waitForSelector('.nhsuk-error-summary')
  assert.match(await page.textContent('.nhsuk-error-summary'), /demonstration/i)
}

async function worksWithoutScript({ page }) {
  await fillIn(page, QUIET)
  assert.match(await send(page), /^C-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
}

async function confirms({ page, complaints }) {
  await findProvider(page, 'Nowhere Scans of Nobody')
  await answerTheRest(page, { ...EXAMPLE, patientReference: '999 000 0018' })
  const reference = await send(page)
  await meetsStandardsOfOurLayout(page, complaints(), { titleParts: ['received'], paper: true })
  assert.match(await page.innerText('main'), /what happens next/i)
  await page.reload()
  assert.equal((await page.textContent('#reference')).trim(), reference, 'loading it again reports nothing again')
  sealed = new URL(page.url()).pathname.replace(/\/received$/, '')
}

async function opensPatientReference({ page, complaints }) {
  await page.goto(sealed)
  assert.ok(!(await page.innerText('main')).includes('0018'), 'the concern does not show it by itself')
  await page.getByRole('button', { name: 'Show it' }).click()
  await page.waitForSelector('.nhsuk-error-summary')
  await meetsStandards(page, complaints(400), ['Error:'])
  await page.locator('input[name=purpose]').first().check()
  await page.getByRole('button', { name: 'Show it' }).click()
  await page.waitForSelector('#patient-reference')
  assert.equal((await page.innerText('#patient-reference')).trim(), '999 000 0018')
  await meetsStandardsOfOurLayout(page, complaints())
}

function focusedText(page) {
  return page.evaluate(() => document.activeElement.textContent.trim())
}
