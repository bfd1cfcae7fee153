// A commissioner pauses the time to take a flag up and lets it run again, by clicking: a reason is asked for and then shown.
import assert from 'node:assert/strict'
import { meetsStandards, meetsStandardsOfOurLayout } from '../lib/standards.mjs'
import { linksTo, visiting } from '../lib/visit.mjs'

/** Of the many flags that the demonstration measures with; the story is about another commissioner's. */
const COMMISSIONER = 'demo-commissioner-2'
const FLAG = /^\/surveillance\/flags\/[0-9a-f-]{36}$/
const REASON = 'The provider sends the missing reports on Monday.'

export function deadline(report, browser, gateway) {
  return [async () => {
    await report.check(
      'a flag is paused with a reason and resumed',
      visiting(browser, gateway, COMMISSIONER, pausesAndResumes))
  }]
}

async function pausesAndResumes({ page, complaints }) {
  await page.goto('/surveillance/flags?state=open')
  const flag = (await linksTo(page, FLAG)).at(-1)
  assert.ok(flag, 'a flag is open')
  await page.goto(flag)
  await follow(page, `${flag}/deadline/pause`)
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.waitForSelector('.nhsuk-error-summary')
  await meetsStandards(page, complaints(400), ['Error:'])

  await page.getByLabel('Why is it paused?').fill(REASON)
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.waitForURL((url) => url.pathname === flag)
  const paused = await page.innerText('main')
  assert.ok(paused.includes('Paused, no date for now'), 'the flag says that it has no date')
  assert.ok(paused.includes(REASON), 'the flag says why')
  await meetsStandards(page, complaints())

  await follow(page, `${flag}/deadline/resume`)
  await meetsStandardsOfOurLayout(page, complaints())
  await page.getByRole('button', { name: 'Resume' }).click()
  await page.waitForURL((url) => url.pathname === flag)
  assert.ok(!(await page.innerText('main')).includes('Paused, no date for now'), 'the flag has its date again')
}

async function follow(page, path) {
  await page.click(`main a[href="${path}"]`)
  await page.waitForURL((url) => url.pathname === path)
}
