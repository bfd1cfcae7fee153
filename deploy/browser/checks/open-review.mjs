// A commissioner opens a review from a flag: from the list to the flag, to the form, to the review, and back to the flag.
import assert from 'node:assert/strict'
import { meetsStandards } from '../lib/standards.mjs'
import { linksTo, visiting } from '../lib/visit.mjs'

/** The commissioner of the many providers that the demonstration measures with; few of their flags have a review. */
const COMMISSIONER = 'demo-commissioner-2'
const FLAGS = '/surveillance/flags'
const REVIEW = /^\/review\/reviews\/[0-9a-f-]{36}$/
const TOO_SHORT = 'Because.'
const REASON = 'Several practices report the same within weeks; the images have to be read again by somebody else.'

export function openReview(report, browser, gateway) {
  const check = (name, run) => report.check(name, visiting(browser, gateway, COMMISSIONER, run))
  return [async () => {
    await check('a review without a reason is not opened, and what was typed is kept', asksForTheReason)
    await check('a commissioner opens a review from a flag, and the flag shows it', opens)
  }]
}

async function asksForTheReason({ page, complaints }) {
  await goToTheForm(page)
  await page.getByLabel('Why is a review needed?').fill(TOO_SHORT)
  await page.getByRole('button', { name: 'Open the review' }).click()
  await page.waitForSelector('.nhsuk-error-summary')
  await meetsStandards(page, complaints(400), ['Error:'])
  assert.equal(await page.getByLabel('Why is a review needed?').inputValue(), TOO_SHORT)
  await page.click('.nhsuk-error-summary a')
  assert.equal(await page.evaluate(() => document.activeElement.id), 'reason', 'the link puts the focus into the field')
}

async function opens({ page, complaints }) {
  const flag = await goToTheForm(page)
  await page.getByLabel('Why is a review needed?').fill(REASON)
  await page.getByRole('button', { name: 'Open the review' }).click()
  await page.waitForURL((url) => REVIEW.test(url.pathname))
  const reference = (await page.textContent('h1')).replace(/^\s*Review\s+/, '').trim()
  assert.match(reference, /^R-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  assert.ok((await page.innerText('main')).includes(REASON), 'the reason is part of the record')
  await meetsStandards(page, complaints(), [reference])

  const review = new URL(page.url()).pathname
  await page.reload()
  assert.equal(new URL(page.url()).pathname, review, 'loading it again opens nothing again')
  await showsOnTheFlag(page, flag, reference, review)
  await showsOnTheList(page, reference, review)
}

/** By clicks alone, from the list to a flag without a review (there is one for a flag and organisation); returns its path. */
async function goToTheForm(page) {
  await page.goto(FLAGS)
  const flags = await linksTo(page, /^\/surveillance\/flags\/[0-9a-f-]{36}$/)
  for (const flag of flags) {
    await page.click(`main a[href="${flag}"]`)
    await page.waitForURL((url) => url.pathname === flag)
    if ((await linksTo(page, REVIEW)).length === 0) {
      await page.getByRole('link', { name: 'Open a review' }).click()
      await page.waitForURL(/\/review\/reviews\/new\?flag=/)
      return flag
    }
    await page.goBack()
  }
  return assert.fail('one of the newest flags has no review yet')
}

/** The review travels to the flag as an event, so the page is looked at until it is there. */
async function showsOnTheFlag(page, flag, reference, review) {
  for (let looks = 0; looks < 20; looks++) {
    await page.goto(flag)
    const link = page.locator(`main a[href="${review}"]`)
    if (await link.count() > 0) {
      assert.equal((await link.textContent()).trim(), reference)
      return
    }
    await page.waitForTimeout(500)
  }
  assert.fail(`the flag shows review ${reference} within ten seconds`)
}

async function showsOnTheList(page, reference, review) {
  await page.goto('/review/reviews')
  assert.equal((await page.textContent(`main a[href="${review}"]`)).trim(), reference)
}
