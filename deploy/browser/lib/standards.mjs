// What every page must be, whoever opens it.
import assert from 'node:assert/strict'
import { isAccessible } from './accessibility.mjs'
import { isUsableByKeyboard } from './keyboard.mjs'
import { hasPrintStyle, prints } from './print.mjs'
import { fitsAt400Percent } from './window.mjs'

/**
 * Checks the page that is open; `complaints` are the browser's since it was opened. This much holds for every page, whoever
 * makes it: the identity provider's and the mail server's, too.
 */
export async function meetsStandards(page, complaints, titleParts = []) {
  await isSound(page, complaints, titleParts)
  await isAccessible(page)
}

/** What costs little, for a page that somebody else has had checked in full. */
export async function isSound(page, complaints, titleParts = []) {
  assert.deepEqual(complaints, [], 'the browser complains of nothing')
  await hasItsTitleAndHeading(page, titleParts)
  await fitsAt400Percent(page)
}

/** A page of our layout, beyond that: usable by keyboard, and whole on paper; `paper` where people print it. */
export async function meetsStandardsOfOurLayout(page, complaints, { titleParts = [], paper = false } = {}) {
  await meetsStandards(page, complaints, titleParts)
  await isUsableByKeyboard(page)
  await hasPrintStyle(page)
  if (paper) {
    await prints(page)
  }
}

/** The page that is open, in a browser without JavaScript: there as a whole, and what can be sent has its button. */
export async function worksWithoutScript(page) {
  await hasItsTitleAndHeading(page, [])
  // A form in closed details has its button once they are opened, which needs no script.
  const mute = await page.locator('form').evaluateAll((forms) => forms
    .filter((form) => !form.closest('details:not([open])'))
    .filter((form) => ![...form.querySelectorAll('button, input[type=submit]')].some((one) => one.offsetHeight > 0))
    .map((form) => form.action))
  assert.deepEqual(mute, [], 'every form can be sent')
  const hidden = await page.locator('main .nhsuk-radios__conditional, main .nhsuk-checkboxes__conditional, main .nhsuk-tabs__panel')
    .evaluateAll((all) => all.filter((one) => one.offsetHeight === 0).map((one) => one.id))
  assert.deepEqual(hidden, [], 'what a script would reveal is shown')
  await fitsAt400Percent(page)
}

async function hasItsTitleAndHeading(page, titleParts) {
  const { title, headings, text, lang, addresses } = await page.evaluate(() => ({
    title: document.title,
    headings: [...document.querySelectorAll('h1')].filter((one) => one.checkVisibility()).map((one) => one.innerText),
    text: document.body.innerText,
    lang: document.documentElement.lang,
    addresses: [...document.querySelectorAll('[href], [action], [src]')]
      .map((one) => one.getAttribute('href') ?? one.getAttribute('action') ?? one.getAttribute('src')),
  }))
  assert.ok(title.trim().length > 3, 'the page has a title')
  titleParts.forEach((part) => assert.ok(title.includes(part), `the title “${title}” says “${part}”`))
  assert.equal(headings.length, 1, `one first heading, not ${headings.length}`)
  assert.ok(headings[0].trim().length > 1, 'the first heading says something')
  assert.doesNotMatch(text, /\{[a-z][\w.]*\}/i, 'nothing of the template shows')
  assert.deepEqual(addresses.filter((one) => one.includes('{')), [], 'nothing of the template is in an address')
  assert.match(lang, /^en/, 'the language is named')
}
