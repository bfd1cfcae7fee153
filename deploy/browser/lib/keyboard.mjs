// Where the keyboard goes, and whether one sees it.
import assert from 'node:assert/strict'

/**
 * Runs in the page. A ring may be drawn as an outline or a shadow: by the field, by what stands in it or, for radios, by its
 * label.
 */
export function describeFocus() {
  const focused = document.activeElement
  const drawn = (style) => style.outlineStyle !== 'none' || style.boxShadow !== 'none'
  const label = focused.labels?.[0]
  return {
    id: focused.id,
    name: `${focused.tagName.toLowerCase()} “${(focused.textContent || focused.id).trim().slice(0, 40)}”`,
    top: Math.round((focused.getBoundingClientRect().top + globalThis.scrollY) / 20),
    visible: [focused, ...focused.children].some((one) => drawn(getComputedStyle(one))) || (label && drawn(getComputedStyle(label, '::before'))),
    lost: focused === document.body,
  }
}

const STOPS_MAX = 30

/** Tab goes from stop to stop in the order of the page, and each shows that it has the focus. */
export async function isUsableByKeyboard(page) {
  const jumping = await page.locator('[tabindex]').evaluateAll((all) => all.filter((one) => one.tabIndex > 0).length)
  assert.equal(jumping, 0, 'no element jumps the order of the page')
  await page.evaluate(() => document.activeElement?.blur())
  for (let pressed = 0; pressed < STOPS_MAX; pressed++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(describeFocus)
    if (stop.lost) {
      assert.ok(pressed > 0, 'something on the page takes the focus')
      return
    }
    assert.ok(stop.visible, `the focus is visible on ${stop.name}`)
  }
}
