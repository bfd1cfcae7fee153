// How long a report takes: opens the real form as a GP, types and chooses at a person's pace (40 words a minute; the
// narrative has 40 words), sends it and prints what it took. Sends a concern, so only where there is a demonstration.
// node fill-as-a-person.mjs <gateway> [user]; exit 0 within two minutes and eight required answers, 1 not, 2 no chromium.
import { NoChromium, launch } from './lib/chromium.mjs'
import { EXAMPLE, FORM } from './lib/concern-form.mjs'
import { isPerson } from './lib/person.mjs'
import { arrive, openAs } from './lib/visit.mjs'

const SECONDS_MAX = 120
const REQUIRED_MAX = 8
const NARRATIVE =
  'The scan was reported as normal on Monday. Two weeks later the patient was worse, so we asked for another scan elsewhere,'
  + ' which showed a large mass in the liver. Nobody could tell us who had read the first pictures.'

const [gateway, user = 'demo-gp'] = process.argv.slice(2)
if (!gateway) {
  console.error('usage: node fill-as-a-person.mjs <gateway> [user]')
  process.exit(64)
}

try {
  const browser = await launch()
  try {
    const { page } = await arrive(browser, gateway)
    await openAs(page, user, FORM)
    const took = await isPerson(page, {
      ...EXAMPLE, typed: 'penfold', providerCode: 'DEMO-AQP2', siteCode: undefined, category: 'poor-report', whatHappened: NARRATIVE,
    })
    console.log(JSON.stringify({ ...took, words: NARRATIVE.split(' ').length, secondsMax: SECONDS_MAX, requiredMax: REQUIRED_MAX }))
    process.exitCode = took.seconds <= SECONDS_MAX && took.required <= REQUIRED_MAX ? 0 : 1
  } finally {
    await browser.close()
  }
} catch (error) {
  console.error(error.message)
  process.exitCode = error instanceof NoChromium ? 2 : 1
}
