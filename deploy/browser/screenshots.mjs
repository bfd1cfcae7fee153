// Pictures for the README, of a system on which the demonstration has played.
// node screenshots.mjs <gateway> <folder>
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { launch } from './lib/chromium.mjs'
import { EXAMPLE, FORM, fillIn } from './lib/concern-form.mjs'
import { arrive, openAs } from './lib/visit.mjs'

const [gateway, folder] = process.argv.slice(2)
if (!gateway || !folder) {
  console.error('usage: node screenshots.mjs <gateway> <folder>')
  process.exit(64)
}
mkdirSync(folder, { recursive: true })
const WINDOW = { width: 1100, height: 1300 }

const browser = await launch()
await picture('report-form', 'demo-gp', FORM, (page) => fillIn(page, EXAMPLE))
await picture('triage-list', 'demo-quality-officer', '/intake/triage')
await picture('triage-case', 'demo-quality-officer', '/intake/triage?view=waiting', async (page) => {
  await page.locator('main a[href^="/intake/triage/"]').first().click()
  await page.setViewportSize({ ...WINDOW, height: 2100 })
})
await picture('reporter-page', 'demo-gp', '/intake/you-said-we-did', async (page) => {
  await page.locator('main a[href^="/intake/concerns/"]').last().click()
  await page.setViewportSize({ ...WINDOW, height: 2100 })
})
await picture('provider-question', 'demo-provider', '/intake/responses')
await picture('flag', 'demo-commissioner', '/surveillance/flags', (page) =>
  page.locator('main a[href^="/surveillance/flags/"]').first().click())
await picture('review', 'demo-commissioner', '/review/reviews', (page) =>
  page.locator('main a[href^="/review/reviews/"]').first().click())
await picture('provider-series', 'demo-commissioner', '/surveillance/providers/RF4')
await picture('outbox', null, '/outbox')
await picture('sign-in', null, '/intake/')
await browser.close()

async function picture(name, user, start, arrange = async () => {}) {
  const { page, leave } = await arrive(browser, gateway, { viewport: WINDOW })
  await (user ? openAs(page, user, start) : page.goto(start))
  await arrange(page)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => globalThis.scrollTo(0, 0))
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
  await leave()
  console.log(`${name}.png`)
}
