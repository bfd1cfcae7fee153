// The page tests. node pages.mjs <gateway> <results.json>; exit 0 all passed, 1 some failed, 2 no chromium.
import { everyPage } from './checks/every-page.mjs'
import { concernForm } from './checks/concern-form.mjs'
import { directory } from './checks/directory.mjs'
import { openReview } from './checks/open-review.mjs'
import { session } from './checks/session.mjs'
import { NoChromium, launch } from './lib/chromium.mjs'
import { Report } from './lib/report.mjs'

const [gateway, results] = process.argv.slice(2)
if (!gateway || !results) {
  console.error('usage: node pages.mjs <gateway> <results.json>')
  process.exit(64)
}

try {
  const browser = await launch()
  const report = new Report()
  await session(report, browser, gateway)
  await concernForm(report, browser, gateway)
  await openReview(report, browser, gateway)
  await directory(report, browser, gateway)
  await everyPage(report, browser, gateway)
  await browser.close()
  report.write(results)
  process.exitCode = report.failed === 0 ? 0 : 1
} catch (error) {
  if (!(error instanceof NoChromium)) {
    throw error
  }
  console.error(error.message)
  process.exitCode = 2
}
