// Adds up the reports of all tests and the demonstration's own ending, and names what failed or was skipped and why.
// node count-results.mjs <demonstration.log> [step that failed]...; from the top folder. Exit 1 if anything failed.
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

const [demonstrationLog, ...brokenSteps] = process.argv.slice(2)
const TEST_CASE = /<testcase\b((?:[^>"]|"[^"]*")*?)(\/>|>([\s\S]*?)<\/testcase>)/g
// A module whose tests were not found is a failure, not a success with nothing in it.
const MODULES = [
  'deploy/embedded', 'deploy/test-support', 'platform', 'intake-service', 'surveillance-service', 'review-service',
  'notifications-service', 'deploy/local', 'deploy/workbench', 'deploy/bench', 'deploy/system-tests'
]
const totals = { passed: 0, failed: 0, skipped: 0 }

MODULES.forEach((module) => {
  const files = reports(module)
  if (files.length === 0) {
    brokenSteps.push(`no test of ${module} was run`)
  }
  files.forEach((file) => count(readFileSync(file, 'utf8')))
})
countDemonstration(readFileSync(demonstrationLog, 'utf8'))
// A step may fail without any test having failed, such as a compiler's complaint; then it is the failure.
if (totals.failed === 0) {
  totals.failed += brokenSteps.length
}
brokenSteps.forEach((step) => console.log(`failed: ${step}`))
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`)
process.exitCode = totals.failed === 0 ? 0 : 1

function reports(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const here = path.join(folder, entry.name)
    if (entry.isDirectory()) {
      return ['node_modules', '.git', 'src'].includes(entry.name) ? [] : reports(here)
    }
    return /-reports[\\/]TEST-.+\.xml$/.test(here) ? [here] : []
  })
}

function count(xml) {
  for (const [, attributes, , body = ''] of xml.matchAll(TEST_CASE)) {
    const name = `${attribute(attributes, 'classname')}: ${attribute(attributes, 'name')}`
    if (/<(failure|error)\b/.test(body)) {
      totals.failed++
      console.log(`failed: ${name}`)
    } else if (/<skipped\b/.test(body)) {
      totals.skipped++
      console.log(`skipped: ${name}: ${attribute(body.match(/<skipped\b[^>]*>/)[0], 'message')}`)
    } else {
      totals.passed++
    }
  }
}

function countDemonstration(text) {
  const ending = text.match(/^demonstration: (\d+) steps passed, (\d+) failed$/m)
  totals.passed += Number(ending?.[1] ?? 0)
  totals.failed += Number(ending?.[2] ?? 1)
}

function attribute(tag, name) {
  return tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1] ?? ''
}
