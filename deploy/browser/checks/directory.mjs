// An operator keeps the directory of staff: adds a person and changes one, each with what the pages then say.
import assert from 'node:assert/strict'
import { meetsStandards } from '../lib/standards.mjs'
import { visiting } from '../lib/visit.mjs'

const OPERATOR = 'demo-operator'
const PEOPLE = '/notifications/people'
/** New for each run, so that adding is adding; nobody in the demonstration signs in as this. */
const SUBJECT = `checked-${Date.now().toString(36)}`
const ADDED = { name: `Desk ${SUBJECT} (invented)`, email: `${SUBJECT}@downland-icb.example` }
const CHANGED = { name: `Second desk ${SUBJECT} (invented)`, email: `second-${SUBJECT}@downland-icb.example` }

export function directory(report, browser, gateway) {
  const check = (name, run) => report.check(name, visiting(browser, gateway, OPERATOR, async (visit) => {
    await visit.page.goto(PEOPLE)
    await run(visit)
  }))
  return [async () => {
    await check('a person with a wrong address is not added, and the field is named', refuses)
    await check('an operator adds a person to the directory', adds)
    await check('an operator changes a person in the directory', changes)
    await check('two who change one person at once do not overwrite each other', protects)
  }]
}

async function refuses({ page, complaints }) {
  await page.getByRole('button', { name: 'Add a person' }).or(page.getByRole('link', { name: 'Add a person' })).click()
  await page.getByLabel('Sign-in id').fill(SUBJECT)
  await page.getByLabel('Name', { exact: true }).fill(ADDED.name)
  await page.getByLabel('E-mail address').fill('desk at downland')
  await save(page)
  await page.waitForSelector('.nhsuk-error-summary')
  await meetsStandards(page, complaints(400), ['Error:'])
  assert.equal(await page.locator('.nhsuk-error-summary a').getAttribute('href'), '#email')
  assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), ADDED.name, 'what was typed is kept')
}

async function adds({ page, complaints }) {
  await page.getByRole('button', { name: 'Add a person' }).or(page.getByRole('link', { name: 'Add a person' })).click()
  await page.getByLabel('Sign-in id').fill(SUBJECT)
  await page.getByLabel('Name', { exact: true }).fill(ADDED.name)
  await page.getByLabel('E-mail address').fill(ADDED.email)
  const role = page.getByRole('group', { name: 'Role 1' })
  await role.getByLabel('Code of the organisation').fill('DEMO-ICB1')
  await role.getByLabel('Role', { exact: true }).selectOption('auditor')
  await save(page)
  await page.waitForURL(/\/notifications\/people$/)
  await meetsStandards(page, complaints())
  assert.deepEqual(await row(page), [ADDED.name, SUBJECT, 'on file', 'none on file', 'Auditor of DEMO-ICB1'])
}

async function changes({ page, complaints }) {
  await page.getByRole('link', { name: ADDED.name }).click()
  assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), ADDED.name, 'the form shows what is on record')
  await page.getByLabel('Name', { exact: true }).fill(CHANGED.name)
  await page.getByLabel('E-mail address').fill(CHANGED.email)
  await save(page)
  await page.waitForURL(/\/notifications\/people$/)
  await meetsStandards(page, complaints())
  assert.deepEqual(await row(page), [CHANGED.name, SUBJECT, 'on file', 'none on file', 'Auditor of DEMO-ICB1'])
  assert.equal(await addressOf(page, CHANGED.name), CHANGED.email, 'the address is on record, and shown on the entry alone')
}

async function protects({ page, context, complaints }) {
  await page.getByRole('link', { name: CHANGED.name }).click()
  const late = await context.newPage()
  await late.goto(page.url())
  await page.getByLabel('E-mail address').fill(ADDED.email)
  await save(page)
  await page.waitForURL(/\/notifications\/people$/)
  await late.getByLabel('E-mail address').fill(CHANGED.email)
  await save(late)
  await late.waitForSelector('.nhsuk-error-summary')
  assert.match(await late.innerText('main'), /changed/i, 'the second is told that the first was quicker')
  await meetsStandards(late, complaints(412), ['Error:'])
  assert.match(await late.innerText('main'), new RegExp(`the directory has “${ADDED.email}”, the form has “${CHANGED.email}”`))
  await page.reload()
  assert.equal(await addressOf(page, CHANGED.name), ADDED.email, 'what the first saved stands')
}

function save(page) {
  return page.getByRole('button', { name: 'Save' }).click()
}

/** The address on the person's entry, opened from the list. */
async function addressOf(page, name) {
  await page.getByRole('link', { name }).click()
  return page.getByLabel('E-mail address').inputValue()
}

/** The cells of the person's row in the list: name, sign-in id, whether reachable by e-mail and telephone, roles. */
async function row(page) {
  const cells = await page.locator('main tr').filter({ hasText: SUBJECT }).locator('th, td').allInnerTexts()
  return cells.map((cell) => cell.replace(/^(Name|Sign-in id|E-mail|Telephone|Roles)\s+/, '').trim())
}
