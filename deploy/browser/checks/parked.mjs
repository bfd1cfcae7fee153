// A record that no release can read waits for a person: the operator looks at it, and sets it aside with a reason.
import assert from 'node:assert/strict'
import { story } from '../lib/story.mjs'

/** Of the record that BrowserST plants. Without one nothing waits, and there is nothing to look at. */
const KEY = process.env.PQS_PLANTED_KEY
/** Each service that reads such records has it wait for itself. */
const READERS = ['surveillance', 'notifications']
const REASON = 'Planted by a test: no release will ever be able to read it.'

export function parked(report, browser, gateway) {
  return KEY
    ? [() => report.check('a record that nobody can read is looked at and set aside', story(browser, gateway, setsAside))]
    : []
}

async function setsAside(as) {
  const operator = await as('demo-operator')
  for (const service of READERS) {
    const list = `/${service}/operations/parked-keys`
    await operator.waitsFor(list, KEY)
    const waiting = operator.page.getByRole('link', { name: KEY })
    const one = await waiting.getAttribute('href')
    await operator.opens(one, [`Could not be handled yet: ${KEY}`, 'Tried\nOnce, on', 'It can never be taken in?'])
    await operator.isRefused('Set it aside', 'Say why, in 10 to 200 characters and without an NHS number.')
    await operator.page.getByLabel('Why can it never be taken in?').fill(REASON)
    await operator.presses('Set it aside', list)
    await operator.sees('Set aside.', REASON)
    assert.equal(await waiting.count(), 0, 'it no longer waits')
  }
}
