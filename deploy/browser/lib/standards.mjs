// What every page must be, whoever opens it.
import assert from 'node:assert/strict'
import { AxeBuilder } from '@axe-core/playwright'
import { isUsableByKeyboard } from './keyboard.mjs'
import { prints } from './print.mjs'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const USUAL = { width: 1280, height: 900 }
/** 1280 pixels at 400 %, as WCAG 1.4.10 counts. */
const ZOOMED = { width: 320, height: 640 }

/** Checks the page that is open; `complaints` are the browser's since it was opened. */
export async function meetsStandards(page, complaints, titleParts = []) {
  assert.deepEqual(complaints, [], 'the browser complains of nothing')
  await hasItsTitleAndHeading(page, titleParts)
  await isAccessible(page)
  await page.setViewportSize(ZOOMED)
  await doesNotScrollSideways(page)
  await page.setViewportSize(USUAL)
}

async function hasItsTitleAndHeading(page, titleParts) {
  const title = await page.title()
  assert.ok(title.trim().length > 3, 'the page has a title')
  titleParts.forEach((part) => assert.ok(title.includes(part), `the title “${title}” says “${part}”`))
  const headings = await page.locator('h1:visible').allInnerTexts()
  assert.equal(headings.length, 1, `one first heading, not ${headings.length}`)
  assert.ok(headings[0].trim().length > 1, 'the first heading says something')
  assert.doesNotMatch(await page.innerText('body'), /\{[a-z][\w.]*\}/i, 'nothing of the template shows')
  assert.match(await page.locator('html').getAttribute('lang'), /^en/, 'the language is named')
}

export async function isAccessible(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
  const words = violations.filter((violation) => !isOfTheDesignSystem(violation)).map(({ id, help, nodes }) => `${id}: ${help} at ${nodes.map((node) => node.target).join(', ')}`)
  assert.deepEqual(words, [], 'no violation of WCAG 2.2 AA')
}

/**
 * The design system says of a radio that reveals something whether it is expanded, which ARIA does not know of radios. Screen
 * readers that understand it say so and others pass it over; the design system keeps it on purpose, and so do we.
 */
function isOfTheDesignSystem({ id, nodes }) {
  return id === 'aria-allowed-attr' && nodes.every(({ html }) => /nhsuk-radios__input/.test(html) && /aria-expanded/.test(html))
}

/** A page of our layout, beyond that: usable by keyboard, and whole on paper. */
export async function meetsStandardsOfOurLayout(page, complaints) {
  await meetsStandards(page, complaints)
  await isUsableByKeyboard(page)
  await prints(page)
}

/** The page that is open, in a browser without JavaScript: there as a whole, and what can be sent has its button. */
export async function worksWithoutScript(page) {
  await hasItsTitleAndHeading(page, [])
  const mute = await page.locator('main form').evaluateAll((forms) =>
    forms.filter((form) => ![...form.querySelectorAll('button, input[type=submit]')].some((one) => one.offsetHeight > 0))
      .map((form) => form.action))
  // A form in closed details has its button once they are opened, which needs no script.
  const closed = await page.locator('main details:not([open]) form').evaluateAll((forms) => forms.map((form) => form.action))
  assert.deepEqual(mute.filter((action) => !closed.includes(action)), [], 'every form can be sent')
  const hidden = await page.locator('main .nhsuk-radios__conditional, main .nhsuk-checkboxes__conditional, main .nhsuk-tabs__panel')
    .evaluateAll((all) => all.filter((one) => one.offsetHeight === 0).map((one) => one.id))
  assert.deepEqual(hidden, [], 'what a script would reveal is shown')
  await page.setViewportSize(ZOOMED)
  const width = await page.evaluate(() => document.scrollingElement.scrollWidth)
  await page.setViewportSize(USUAL)
  assert.ok(width <= ZOOMED.width, `at 400 % nothing is wider than the window, without JavaScript: ${width}`)
}

/** The header folds its menu a moment after the window has changed, so it is given that moment. */
async function doesNotScrollSideways(page) {
  const fits = () => document.scrollingElement.scrollWidth <= globalThis.innerWidth
  await page.waitForFunction(fits, undefined, { timeout: 5_000 }).catch(() => {})
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > globalThis.innerWidth + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
      .slice(0, 5))
  assert.ok(await page.evaluate(fits), `at 400 % nothing is wider than the window; these are: ${wide.join(', ')}`)
}
