// One sign-in for four services, one sign-out from all, and nobody sees another practice's concern.
import assert from 'node:assert/strict'
import { arrive, isSignIn, openAs } from '../lib/visit.mjs'

const HOMES = ['/intake/', '/surveillance/', '/review/', '/notifications/']

export async function session(report, browser, gateway) {
  await report.check('signing in once serves all four services', () => servesAll(browser, gateway))
  await report.check('signing out ends the session in all four services', () => endsAll(browser, gateway))
  await report.check('a concern of another practice is not found', () => isHidden(browser, gateway))
  await report.check('a page that does not exist is said to be not found', () => isNotFound(browser, gateway))
  await report.check('what a role may not do is refused', () => isRefused(browser, gateway))
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

async function isHidden(browser, gateway) {
  const own = await arrive(browser, gateway)
  await openAs(own.page, 'demo-gp', '/intake/concerns')
  const links = await own.page.locator('main a').evaluateAll((found) => found.map((link) => new URL(link.href).pathname))
  const concern = links.find((path) => /^\/intake\/concerns\/[0-9a-f-]{36}$/.test(path))
  assert.ok(concern, 'the practice has a concern of its own')
  await own.leave()

  const other = await arrive(browser, gateway)
  const response = await openAs(other.page, 'demo-gp-2', concern)
  assert.equal(response.status(), 404, 'to another practice it does not exist')
  assert.equal(await other.page.locator('h1:visible').count(), 1, 'and a page says so in words')
  await other.leave()
}

async function isNotFound(browser, gateway) {
  const { page, leave } = await arrive(browser, gateway)
  const response = await openAs(page, 'demo-gp', '/intake/no-such-page')
  assert.equal(response.status(), 404)
  await leave()
}

async function isRefused(browser, gateway) {
  const { page, leave } = await arrive(browser, gateway)
  const response = await openAs(page, 'demo-gp', '/notifications/people')
  assert.ok([403, 404].includes(response.status()), `the directory of staff is not for a GP: ${response.status()}`)
  await leave()
}
