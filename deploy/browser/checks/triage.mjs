// A quality officer triages a concern by clicking: from the list to the case, takes it up, judges it and closes it in words for the reporter.
import assert from 'node:assert/strict'
import { meetsStandards, meetsStandardsOfOurLayout } from '../lib/standards.mjs'
import { linksTo, visiting } from '../lib/visit.mjs'

const OFFICER = 'demo-quality-officer'
const LIST = '/intake/triage'
const CASE = /^\/intake\/triage\/[0-9a-f-]{36}$/
const WORDS = 'The provider has changed how it sends its reports.'

export function triage(report, browser, gateway) {
  return [async () => {
    await report.check(
      'a concern is taken up, judged and closed in words for its reporter',
      visiting(browser, gateway, OFFICER, fromListToOutcome))
  }]
}

async function fromListToOutcome({ page, complaints }) {
  await page.goto(LIST)
  await meetsStandards(page, complaints())
  const concern = await notTakenUp(page)

  await follow(page, `${concern}/acknowledge`)
  await meetsStandardsOfOurLayout(page, complaints())
  await press(page, 'Take it up', concern)
  assert.ok((await page.innerText('main')).includes('Being looked into'), 'the case says that somebody looks into it')

  for (const action of ['question', 'urgency']) {
    await follow(page, `${concern}/${action}`)
    await meetsStandards(page, complaints())
    await page.goto(concern)
  }

  await follow(page, `${concern}/grade`)
  await page.getByRole('button', { name: 'Keep this judgement' }).click()
  await page.waitForSelector('.nhsuk-error-summary')
  await meetsStandards(page, complaints(400), ['Error:'])
  await page.getByRole('group', { name: /^How much harm was done/ }).getByLabel('No harm').check()
  await page.getByRole('group', { name: /^How much harm could have been done/ }).getByLabel('Moderate').check()
  await page.getByLabel('Quality of the report').check()
  await press(page, 'Keep this judgement', concern)

  await follow(page, `${concern}/close`)
  await page.getByLabel('The provider changed something').check()
  await page.getByLabel('What is the reporter told?').fill(WORDS)
  await press(page, 'Close it', concern)
  const closed = await page.innerText('main')
  assert.ok(closed.includes(WORDS), 'the case says what the reporter is told')
  assert.ok(closed.includes('Quality of the report'), 'and what it was judged to be about')
  await meetsStandards(page, complaints())

  await follow(page, `${concern}/reopen`)
  await meetsStandards(page, complaints())
}

/** The first of the list that waits to be taken up and may be told of in words of one's own. */
async function notTakenUp(page) {
  for (const concern of await linksTo(page, CASE)) {
    await page.goto(concern)
    const waits = await page.locator(`main a[href="${concern}/acknowledge"]`).count() > 0
    const tags = await page.innerText('main dl')
    if (waits && !/Safeguarding lead|Counter-fraud lead/.test(tags)) {
      return concern
    }
  }
  return assert.fail('a concern waits to be taken up')
}

async function press(page, button, concern) {
  await page.getByRole('button', { name: button }).click()
  await page.waitForURL((url) => url.pathname === concern)
}

async function follow(page, path) {
  await page.click(`main a[href="${path}"]`)
  await page.waitForURL((url) => url.pathname === path)
}
