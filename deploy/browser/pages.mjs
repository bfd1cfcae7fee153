// The page tests. node pages.mjs <gateway> <results.json> [part]...; exit 0 all passed, 1 some failed, 2 no chromium.
import { becameMore } from './checks/became-more.mjs'
import { charts } from './checks/charts.mjs'
import { concernForm } from './checks/concern-form.mjs'
import { deadline } from './checks/deadline.mjs'
import { directory } from './checks/directory.mjs'
import { everyPage } from './checks/every-page.mjs'
import { openReview } from './checks/open-review.mjs'
import { parked } from './checks/parked.mjs'
import { practices } from './checks/practices.mjs'
import { providerAsked } from './checks/provider-asked.mjs'
import { putTogether } from './checks/put-together.mjs'
import { reportDraft } from './checks/report-draft.mjs'
import { reporterAnswers } from './checks/reporter-answers.mjs'
import { safeguarding } from './checks/safeguarding.mjs'
import { session } from './checks/session.mjs'
import { triage } from './checks/triage.mjs'
import { writtenDown } from './checks/written-down.mjs'
import { NoChromium, launch } from './lib/chromium.mjs'
import { Report } from './lib/report.mjs'

const PARTS = {
  session, concernForm, reportDraft, openReview, deadline, directory, charts, triage, providerAsked, reporterAnswers, putTogether,
  becameMore, writtenDown, safeguarding, practices, parked, everyPage,
}
/** Two lanes on two cores; each piece of work runs its own checks one after the other. */
const LANES = 2

const [gateway, results, ...chosen] = process.argv.slice(2)
const unknown = chosen.filter((part) => !PARTS[part])
if (!gateway || !results || unknown.length > 0) {
  console.error(`usage: node pages.mjs <gateway> <results.json> [part]...; parts are ${Object.keys(PARTS).join(', ')}`)
  process.exit(64)
}

try {
  const browser = await launch()
  const report = new Report()
  const waiting = (chosen.length > 0 ? chosen : Object.keys(PARTS)).flatMap((part) => PARTS[part](report, browser, gateway))
  const lane = async () => {
    for (let work = waiting.shift(); work; work = waiting.shift()) {
      await work()
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
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
