// A story that several people tell on their pages, and how each page of it is checked.
import assert from 'node:assert/strict'
import { EXAMPLE, FORM, answerTheRest, findProvider, fillIn, send } from './concern-form.mjs'
import { meetsStandards, meetsStandardsOfOurLayout, worksWithoutScript } from './standards.mjs'
import { arriveAs } from './visit.mjs'

/** Of this provider nobody knows: a concern about it counts in no early warning. */
const NOBODY = 'Nowhere Scans of Nobody'
const LOOKS_MAX = 60
const LOOKS_AGAIN_MILLIS = 500

/** `tell` is given a function that answers with the person of a name, the same one each time; all leave at its end. */
export function story(browser, gateway, tell) {
  return async () => {
    const cast = new Map()
    const as = async (user) => {
      if (!cast.has(user)) {
        cast.set(user, new Person(
          await arriveAs(browser, gateway, user),
          await arriveAs(browser, gateway, user, { javaScriptEnabled: false })))
      }
      return cast.get(user)
    }
    try {
      await tell(as)
    } finally {
      await Promise.all([...cast.values()].map((person) => person.leave()))
    }
  }
}

/** Somebody at work, with a second browser that runs no scripts. */
class Person {
  #visit
  #bare

  constructor(visit, bare) {
    this.#visit = visit
    this.#bare = bare
  }

  get page() {
    return this.#visit.page
  }

  /** Where the open page is, without what is asked for. */
  get path() {
    return new URL(this.page.url()).pathname
  }

  /** Opens a page and reads words on it. */
  async reads(path, ...words) {
    const response = await this.page.goto(path)
    assert.equal(response.status(), 200, `the answer for ${path}`)
    await this.sees(...words)
  }

  /** The same until the words are there, which a message brings to another service. */
  async waitsFor(path, ...words) {
    for (let looks = 0; ; looks++) {
      const response = await this.page.goto(path)
      const text = await textOf(this.page)
      const there = response.status() === 200 && words.every((one) => text.includes(one))
      if (there || looks === LOOKS_MAX) {
        break
      }
      await this.page.waitForTimeout(LOOKS_AGAIN_MILLIS)
    }
    this.#visit.complaints()
    await this.sees(...words)
  }

  /** The open page says all of these; a key and its value stand on two lines. */
  async sees(...words) {
    const text = await textOf(this.page)
    words.forEach((one) => assert.ok(text.includes(one), `${this.path} says “${one}”, not: ${text}`))
  }

  /** The open page says none of these. */
  async seesNothingOf(...words) {
    const text = await textOf(this.page)
    words.forEach((one) => assert.ok(!text.includes(one), `${this.path} does not say “${one}”`))
  }

  /** Opens a page, reads words on it and checks it in full, with scripts and without. */
  async opens(path, words, { status = 200, paper = false } = {}) {
    const response = await this.page.goto(path)
    assert.equal(response.status(), status, `the answer for ${path}`)
    await this.sees(...words)
    await this.#inFull(status, paper)
    const bare = await this.#bare.page.goto(path)
    assert.equal(bare.status(), status, `the answer for ${path} without JavaScript`)
    await worksWithoutScript(this.#bare.page)
  }

  /** The same of a page that answers a form: `fill` fills it in and sends it, which may be done twice. */
  async sends(path, fill, words) {
    await this.#bare.page.goto(path)
    await fill(this.#bare.page)
    await this.page.goto(path)
    this.#visit.complaints()
    await fill(this.page)
    await this.sees(...words)
    await this.#inFull(200, false)
    assert.equal(await this.#bare.page.innerText('h1'), await this.page.innerText('h1'), 'without JavaScript the same page comes')
    await worksWithoutScript(this.#bare.page)
  }

  async follows(path) {
    await this.page.click(`main a[href="${path}"]`)
    await this.page.waitForURL((url) => url.pathname === path)
  }

  /** Presses a button that leads to a page. */
  async presses(button, path) {
    await this.page.getByRole('button', { name: button, exact: true }).click()
    await this.page.waitForURL((url) => url.pathname === path)
  }

  /** Presses the button of a form with mistakes: each is said in the error summary, once. */
  async isRefused(button, ...words) {
    this.#visit.complaints()
    await this.page.getByRole('button', { name: button, exact: true }).click()
    const summary = this.page.locator('.nhsuk-error-summary')
    await summary.waitFor()
    const said = (await summary.locator('li').allInnerTexts()).map((one) => one.trim())
    assert.deepEqual(said, words, 'what the error summary says')
    await this.#in(() => meetsStandards(this.page, this.#visit.complaints(400), ['Error:']))
  }

  /** Reports a concern by the form: about nobody known, where no provider is given. */
  async reports(given) {
    const concern = { ...EXAMPLE, providerCode: undefined, siteCode: undefined, ...given }
    await this.page.goto(FORM)
    if (concern.providerCode) {
      await fillIn(this.page, concern)
    } else {
      await findProvider(this.page, NOBODY)
      await answerTheRest(this.page, concern)
    }
    const reference = await send(this.page)
    const id = this.path.split('/').at(-2)
    return { id, reference, own: `/intake/concerns/${id}`, triage: `/intake/triage/${id}` }
  }

  /** Takes a concern up, as those who triage do. */
  async takesUp(concern) {
    await this.page.goto(`${concern.triage}/acknowledge`)
    await this.presses('Take it up', concern.triage)
  }

  async leave() {
    await Promise.all([this.#visit.leave(), this.#bare.leave()])
  }

  async #inFull(status, paper) {
    await this.#in(() => meetsStandardsOfOurLayout(this.page, this.#visit.complaints(status), { paper }))
  }

  /** Says on which page it was, where something is wrong. */
  async #in(check) {
    try {
      await check()
    } catch (error) {
      error.message = `on ${this.path}: ${error.message}`
      throw error
    }
  }
}

async function textOf(page) {
  return (await page.innerText('main')).replaceAll('\t', '\n')
}
