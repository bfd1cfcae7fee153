// The sizes of the window, and whether a page fits into it.
import assert from 'node:assert/strict'

export const USUAL = { width: 1280, height: 900 }
/** 1280 pixels at 400 %, as WCAG 1.4.10 counts. */
const ZOOMED = { width: 320, height: 640 }

export async function fitsAt400Percent(page) {
  await page.setViewportSize(ZOOMED)
  // The header folds its menu a moment after the window has changed, so it is given that moment; a script-less page needs none.
  const fits = () => document.scrollingElement.scrollWidth <= globalThis.innerWidth
  for (let looks = 0; looks < 20 && !(await page.evaluate(fits)); looks++) {
    await page.waitForTimeout(50)
  }
  const wide = await page.evaluate(widerThanTheWindow)
  await page.setViewportSize(USUAL)
  assert.deepEqual(wide, [], 'at 400 % nothing is wider than the window')
}

/** Runs in the page: which elements are wider than the window, if the page has to be scrolled sideways for them. */
export function widerThanTheWindow(tolerance = 0) {
  if (document.scrollingElement.scrollWidth <= globalThis.innerWidth + tolerance) {
    return []
  }
  const wide = [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > globalThis.innerWidth + tolerance + 1)
    .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
  return wide.length > 0 ? wide.slice(0, 5) : ['something']
}
