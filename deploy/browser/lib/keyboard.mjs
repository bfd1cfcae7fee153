// Where the keyboard goes, and whether one sees it.
import assert from 'node:assert/strict'

/** So many stops are walked to one by one; a list of fifty rows has more, of which all are looked at and the last is left. */
const STOPS_MAX = 40

/** Tab goes from stop to stop, nowhere twice and out at the end, and every stop shows that it has the focus. */
export async function isUsableByKeyboard(page) {
  const jumping = await page.locator('[tabindex]').evaluateAll((all) => all.filter((one) => one.tabIndex > 0).length)
  assert.equal(jumping, 0, 'no element jumps the order of the page')
  const { stops, left } = await walk(page)
  assert.ok(stops.length > 0, 'something on the page takes the focus')
  const { unseen, last } = await page.evaluate(lookAtStops)
  assert.deepEqual(unseen, [], 'each of these shows that it has the focus')
  if (!left) {
    // The last stop has the focus since all were looked at.
    await page.keyboard.press('Tab')
    const next = await page.evaluate(describeFocus)
    assert.ok(next.outside || next.id === stops[0].id && next.name === stops[0].name, `Tab leaves the page after its last stop, ${last}`)
  }
}

/**
 * Tabs through the page from its top, or from the element that `from` names, until the focus has left it, is at `until`, or
 * has made STOPS_MAX stops; each stop with its id, name and height in the page.
 */
export async function walk(page, { from, until } = {}) {
  await page.evaluate(() => {
    delete globalThis.pqsStops
    document.activeElement?.blur()
    globalThis.scrollTo(0, 0)
  })
  const stops = []
  if (from) {
    await page.focus(from)
    stops.push(await page.evaluate(describeFocus))
  }
  while (stops.length < STOPS_MAX) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(describeFocus)
    // A browser without a window has nothing of its own to go to, so it may begin again at the top.
    if (stop.outside || (stop.order === 0 && stops.at(-1)?.last)) {
      return { stops, left: true }
    }
    assert.ok(stop.order < 0, `Tab goes on from ${stop.name} and does not come back to it`)
    stops.push(stop)
    if (until && stop.id === until) {
      break
    }
  }
  return { stops, left: false }
}

/** Runs in the page; remembers there what had the focus before. */
function describeFocus() {
  const focused = document.activeElement
  globalThis.pqsStops ??= []
  const order = globalThis.pqsStops.indexOf(focused)
  if (order < 0) {
    globalThis.pqsStops.push(focused)
  }
  const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
  const end = all.filter((one) => !one.disabled && one.checkVisibility()).at(-1)
  return {
    id: focused.id,
    name: `${focused.tagName.toLowerCase()} “${(focused.textContent || focused.id || focused.name || '').trim().slice(0, 40)}”`,
    top: Math.round((focused.getBoundingClientRect().top + globalThis.scrollY) / 20),
    /** The place among the stops so far where it was before; -1 at the first time. */
    order,
    /** The last of the page, or one of the radios that are the last together. */
    last: focused === end || (focused.type === 'radio' && focused.name === end?.name),
    outside: focused === document.body || focused === document.documentElement,
  }
}

/**
 * Runs in the page, after a key was pressed, so that the browser draws the focus as it does for a keyboard. Focuses each stop
 * and compares how it looks with and without: by itself, by what stands in it or, for radios, by its label. A button's shadow
 * that is there all the time is no sign, and neither is an outline that cannot be seen.
 */
function lookAtStops() {
  const look = (style) => [
    style.outlineStyle === 'none' || /, 0\)$/.test(style.outlineColor) ? '' : `${style.outlineWidth} ${style.outlineColor}`,
    style.boxShadow, style.backgroundColor, style.borderTopColor, style.borderTopWidth,
  ].join()
  const looksOf = (stop) => [stop, ...stop.children].map((one) => look(getComputedStyle(one)))
    .concat(stop.labels?.[0] ? look(getComputedStyle(stop.labels[0], '::before')) : []).join()
  const nameOf = (stop) => `${stop.tagName.toLowerCase()} “${(stop.textContent || stop.id || stop.name || '').trim().slice(0, 40)}”`
  const stops = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
    .filter((one) => !one.disabled && one.checkVisibility())
  const unseen = stops.filter((stop) => {
    document.activeElement.blur()
    const without = looksOf(stop)
    stop.focus({ preventScroll: true })
    return document.activeElement === stop && looksOf(stop) === without
  })
  return { unseen: unseen.map(nameOf), last: nameOf(document.activeElement) }
}
