// One sign-in for four services, one sign-out from all, and nobody sees another practice's concern.
import assert from 'node:assert/strict'
import { EXAMPLE, FORM, answerTheRest, findProvider } from '../lib/concern-form.mjs'
import { isUsableByKeyboard } from '../lib/keyboard.mjs'
import { meetsStandards } from '../lib/standards.mjs'
import { arrive, isSignIn, linksTo, openAs, visiting } from '../lib/visit.mjs'

const GP = 'demo-gp'
const HOMES = ['/intake/', '/surveillance/', '/review/', '/notifications/']

export function session(report, browser, gateway) {
  return [
    async () => {
      await report.check('signing in once serves all four services', () => servesAll(browser, gateway))
      await report.check('signing out ends the session in all four services', () => endsAll(browser, gateway))
    },
    async () => {
      await report.check('a form sent after the session has ended is not lost', () => keepsTheForm(browser, gateway))
      await report.check('the same without JavaScript', () => keepsTheForm(browser, gateway, { javaScriptEnabled: false }))
    },
    async () => {
      await report.check('a concern is found by its number, as a tired person types it', () => isFound(browser, gateway))
      await report.check('a concern of another practice is not found', () => isHidden(browser, gateway))
    },
  ]
}

async function servesAll(browser, gateway) {
  const { page, leave } = await arrive(browser, gateway)
  await openAs(page, 'demo-commissioner', HOMES[0])
  for (const home of HOMES) {
    const response = await page.goto(home)
    assert.ok(!isSignIn(page), `${home} does not ask to sign in again`)
    assert.equal(response.status(), 200, `${home} is answered 200`)
  }
  await leave()
}

async function endsAll(browser, gateway) {
  const { page, leave } = await arrive(browser, gateway)
  await openAs(page, 'demo-commissioner', '/surveillance/')
  await page.getByRole('link', { name: /sign out/i }).or(page.getByRole('button', { name: /sign out/i })).first().click()
  await page.waitForLoadState()
  for (const home of HOMES) {
    await page.goto(home)
    assert.ok(isSignIn(page), `${home} asks to sign in after signing out`)
  }
  await leave()
}

/** The session goes while the person types; signing in again in another tab and sending again ends with a number. */
async function keepsTheForm(browser, gateway, options = {}) {
  const { page, context, complaints, leave } = await arrive(browser, gateway, options)
  try {
    await openAs(page, GP, FORM)
    const words = 'Typed at length, with “quotes” & <signs>, and then the session ended.'
    await findProvider(page, 'Nowhere Scans of Nobody')
    await answerTheRest(page, { ...EXAMPLE, whatHappened: words })
    await context.clearCookies({ name: /^q_session/ })
    await page.click('#report-concern')
    await page.waitForURL(/\/intake\/concerns$/)
    assert.equal(await page.locator('h1').innerText(), 'You have been signed out')
    if (options.javaScriptEnabled !== false) {
      await meetsStandards(page, complaints(401))
      await isUsableByKeyboard(page)
    }
    const opened = context.waitForEvent('page')
    await page.click('#sign-in-again')
    const tab = await opened
    await tab.locator(`button[name=username][value="${GP}"]`).click()
    await tab.waitForURL(/\/session\/renewed/)
    assert.match(await tab.locator('main').innerText(), /you can close this tab/i)
    await tab.close()
    await page.getByRole('button', { name: 'Send again' }).click()
    await page.waitForURL(/\/received$/)
    assert.match((await page.textContent('#reference')).trim(), /^C-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    await page.goto(page.url().replace(/\/received$/, ''))
    assert.ok((await page.locator('main').innerText()).includes(words), 'what was typed arrived as it was typed')
  } finally {
    await leave()
  }
}

async function isFound(browser, gateway) {
  await visiting(browser, gateway, GP, async ({ page, complaints }) => {
    await page.goto('/intake/concerns')
    const reference = (await page.locator('main td a, main th a').first().innerText()).trim()
    await page.goto('/notifications/')
    await page.fill('#search-field', reference.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o'))
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/intake\/concerns\/[0-9a-f-]{36}$/)
    assert.ok((await page.locator('main').innerText()).includes(reference))
    complaints()
    await page.fill('#search-field', reference.slice(0, -1))
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\?reference=/)
    await meetsStandards(page, complaints(400), ['Error:'])
  })()
}

async function isHidden(browser, gateway) {
  let concern
  await visiting(browser, gateway, GP, async ({ page }) => {
    await page.goto('/intake/concerns')
    ;[concern] = await linksTo(page, /^\/intake\/concerns\/[0-9a-f-]{36}$/)
    assert.ok(concern, 'the practice has a concern of its own')
  })()
  await visiting(browser, gateway, 'demo-gp-2', async ({ page }) => {
    const response = await page.goto(concern)
    assert.equal(response.status(), 404, 'to another practice it does not exist')
    assert.equal(await page.locator('h1:visible').count(), 1, 'and a page says so in words')
  })()
}
