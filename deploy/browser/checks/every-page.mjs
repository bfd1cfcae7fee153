// Every page of the four services, as each role that comes to it, against the standards.
import assert from 'node:assert/strict'
import { isSound, meetsStandards, meetsStandardsOfOurLayout, worksWithoutScript } from '../lib/standards.mjs'
import { arrive, arriveAs, isSignIn, linksTo, openAs } from '../lib/visit.mjs'
import { PLACES, nameOf } from './places.mjs'

/** The people, each a piece of work for pages.mjs: most of a check is the browser's work, so two at a time are quicker. */
export function everyPage(report, browser, gateway) {
  const seen = new Set()
  const people = Object.entries(PLACES).map(([user, rows]) => {
    const pages = rows.map(([template, place, options = {}]) => {
      const first = !seen.has(template)
      seen.add(template)
      return { template, place, first, status: 200, ...options }
    })
    return () => everyPageOf(report, browser, gateway, user, pages)
  })
  return [...people, () => beforeSignIn(report, browser, gateway)]
}

async function everyPageOf(report, browser, gateway, user, pages) {
  const visit = await arriveAs(browser, gateway, user)
  const withoutScript = await arriveAs(browser, gateway, user, { javaScriptEnabled: false })
  for (const page of pages) {
    await report.check(`${user} opens ${nameOf(page.place)}`, () => opens(visit, user, page))
    if (page.first && page.path) {
      await report.check(`${user} opens ${nameOf(page.place)} without JavaScript`, () => opensWithoutScript(withoutScript, user, page))
    }
  }
  await visit.leave()
  await withoutScript.leave()
}

async function opens({ page, complaints }, user, wanted) {
  wanted.path = await pathOf(page, user, wanted.place)
  complaints()
  const response = await openAs(page, user, wanted.path)
  assert.equal(response.status(), wanted.status, `the answer for ${wanted.path}`)
  if (wanted.first) {
    await meetsStandardsOfOurLayout(page, complaints(wanted.status), { paper: wanted.paper })
  } else {
    await isSound(page, complaints(wanted.status))
  }
}

async function opensWithoutScript({ page }, user, wanted) {
  const response = await openAs(page, user, wanted.path)
  assert.equal(response.status(), wanted.status, `the answer for ${wanted.path}`)
  await worksWithoutScript(page)
}

async function pathOf(page, user, place) {
  if (typeof place === 'string') {
    return place
  }
  const from = await pathOf(page, user, place.from)
  await openAs(page, user, from)
  const [found] = await linksTo(page, place.to)
  assert.ok(found, `${from} leads to ${place.to}`)
  return found
}

async function beforeSignIn(report, browser, gateway) {
  const visit = await arrive(browser, gateway)
  await report.check('the sign-in page', async () => {
    await visit.page.goto('/intake/')
    assert.ok(isSignIn(visit.page), 'a stranger is asked to sign in')
    await meetsStandards(visit.page, visit.complaints())
  })
  await report.check('the outbox of the mail server', async () => {
    const response = await visit.page.goto('/outbox')
    assert.equal(response.status(), 200)
    await meetsStandards(visit.page, visit.complaints())
  })
  await visit.leave()
}
