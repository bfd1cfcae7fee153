// Fills in the report form at the pace of a person, counting the answers given. pace 1 is a person who types 40 words a
// minute and thinks before each choice; 0 does not wait at all.
import { openMore, send } from './concern-form.mjs'

/** Five letters and a blank are a word, so 40 words a minute are 240 strokes. */
const STROKE_MILLIS = 60_000 / (40 * 6)
/** Four thousand characters, the longest narrative, take some 17 minutes. */
const TYPING_MILLIS_MAX = 20 * 60_000
/** Reading a question and its answers, and going there. */
const READ_MILLIS = { field: 1500, list: 4000, narrative: 6000, check: 4000 }

/**
 * Fills in and sends; the form is open.
 *
 * @returns how long it took, how many answers were given, how many of these are required, and the reference
 */
export async function isPerson(page, concern, { pace = 1 } = {}) {
  const began = Date.now()
  const think = (millis) => page.waitForTimeout(millis * pace)
  const type = (selector, words) => page.locator(selector).pressSequentially(words, { delay: STROKE_MILLIS * pace, timeout: TYPING_MILLIS_MAX })
  let answers = 0

  await think(READ_MILLIS.field)
  await type('#providerSearch', concern.typed ?? concern.providerCode)
  const option = page.locator('#providerSearch-list [role=option]').first()
  await option.waitFor()
  await think(READ_MILLIS.list / 2)
  await option.click()
  answers++
  if (concern.siteCode) {
    await think(READ_MILLIS.list / 2)
    await page.selectOption('select[name=siteCode]', concern.siteCode)
  }
  await think(READ_MILLIS.list)
  await page.selectOption('select[name=category]', concern.category)
  answers++
  await think(READ_MILLIS.list)
  await page.check(`input[name=severity][value="${concern.severity}"]`)
  answers++
  const [year, month, day] = concern.occurredOn.split('-').map(Number)
  await think(READ_MILLIS.field)
  await type('input[name=occurredOn-day]', String(day))
  await type('input[name=occurredOn-month]', String(month))
  await type('input[name=occurredOn-year]', String(year))
  answers++
  await think(READ_MILLIS.narrative)
  await type('textarea[name=whatHappened]', concern.whatHappened)
  answers++
  const required = answers
  if (concern.examination) {
    await openMore(page)
    await think(READ_MILLIS.field)
    await type('input[name=examination]', concern.examination)
    answers++
  }
  await think(READ_MILLIS.check)
  const reference = await send(page)
  return { seconds: Math.round((Date.now() - began) / 1000), answers, required, reference }
}
