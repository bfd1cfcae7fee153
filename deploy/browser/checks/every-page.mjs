// Every page of the four services, as each role that comes to it, against the standards.
import assert from 'node:assert/strict'
import { meetsStandards, meetsStandardsOfOurLayout, worksWithoutScript } from '../lib/standards.mjs'
import { arrive, isSignIn, linksTo, openAs } from '../lib/visit.mjs'

/** A path, or the first link that leads from one place to another: { from, to }, of which the first may be such a link too. */
const FLAG = { from: '/surveillance/flags', to: /^\/surveillance\/flags\/[0-9a-f-]{36}$/ }
const PLACES = {
  'demo-gp': [
    '/intake/',
    '/intake/concerns',
    '/intake/concerns/new',
    { from: '/intake/concerns', to: /^\/intake\/concerns\/[0-9a-f-]{36}$/ },
    '/intake/practices',
    '/intake/practices?q=harbour',
  ],
  'demo-practice-manager': ['/intake/', '/intake/concerns'],
  'demo-quality-officer': [
    '/intake/',
    '/intake/unlinked',
    { from: '/intake/unlinked', to: /^\/intake\/unlinked\/[0-9a-f-]{36}$/ },
    '/surveillance/',
    '/surveillance/flags',
    '/notifications/notices',
  ],
  'demo-commissioner': [
    '/surveillance/',
    '/surveillance/providers',
    '/surveillance/providers?q=trust',
    '/surveillance/providers/DEMO-AQP1',
    '/surveillance/providers/RF4',
    '/surveillance/kit',
    '/surveillance/flags',
    '/surveillance/flags?state=open',
    FLAG,
    { from: FLAG, to: /^\/review\/reviews\/new\?flag=[0-9a-f-]{36}$/ },
    '/review/',
    '/review/reviews',
    { from: '/review/reviews', to: /^\/review\/reviews\/[0-9a-f-]{36}$/ },
    '/notifications/',
    '/notifications/notices',
    '/notifications/me',
  ],
  'demo-commissioner-2': ['/surveillance/', '/surveillance/flags', '/review/reviews'],
  'demo-provider': ['/intake/', '/surveillance/', '/review/', '/notifications/'],
  'demo-reviewer': ['/review/', '/review/reviews'],
  'demo-review-administrator': ['/review/', '/surveillance/flags'],
  'demo-auditor': [
    '/surveillance/flags',
    '/review/reviews',
    '/notifications/notices',
    '/intake/operations/audit',
    '/intake/operations/audit?from-day=99',
    '/notifications/operations/audit/about-me',
  ],
  'demo-operator': [
    '/notifications/people',
    '/notifications/people/new',
    { from: '/notifications/people', to: /^\/notifications\/people\/[^/]+(\/edit)?$/, except: /\/new$/ },
    '/notifications/organisations',
    '/notifications/organisations/new',
    '/notifications/organisations/DEMO-CCG1',
    '/notifications/organisations/DEMO-ICB1',
    '/notifications/organisations/DEMO-ICB1/edit',
    '/intake/imports',
    '/intake/imports/practices',
    { from: '/intake/imports/practices', to: /^\/intake\/imports\/practices\/[0-9a-f-]{36}$/ },
    '/surveillance/imports',
    '/surveillance/imports/attendances',
    '/intake/practices',
    '/intake/operations/parked-keys',
    '/surveillance/operations/parked-keys',
    '/review/operations/parked-keys',
    '/notifications/operations/parked-keys',
  ],
}

/** The page on which keyboard, paper and the want of JavaScript are tried with every tag at once. */
function showsEveryTag(place) {
  return place === '/surveillance/kit'
}

export async function everyPage(report, browser, gateway) {
  await beforeSignIn(report, browser, gateway)
  // Two people at a time: most of a check is work of the browser's, which has a process for each page.
  const waiting = Object.entries(PLACES)
  const visits = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await everyPageOf(report, browser, gateway, ...next)
    }
  }
  await Promise.all([visits(), visits()])
}

async function everyPageOf(report, browser, gateway, user, places) {
  const visit = await arrive(browser, gateway)
  for (const place of places) {
    await report.check(`${user} opens ${nameOf(place)}`, () => opens(visit, user, place))
  }
  await visit.leave()
  await withoutScript(report, browser, gateway, user, places.filter(showsEveryTag))
}

async function withoutScript(report, browser, gateway, user, places) {
  const visit = await arrive(browser, gateway, { javaScriptEnabled: false })
  for (const place of places) {
    await report.check(`${user} opens ${nameOf(place)} without JavaScript`, async () => {
      const path = await pathOf(visit.page, user, place)
      const response = await openAs(visit.page, user, path)
      assert.equal(response.status(), 200, `${path} is answered 200`)
      await worksWithoutScript(visit.page)
    })
  }
  await visit.leave()
}

async function opens(visit, user, place) {
  const { page, complaints } = visit
  const path = await pathOf(page, user, place)
  complaints()
  const response = await openAs(page, user, path)
  assert.equal(response.status(), 200, `${path} is answered 200`)
  await (showsEveryTag(place) ? meetsStandardsOfOurLayout : meetsStandards)(page, complaints())
}

async function pathOf(page, user, place) {
  if (typeof place === 'string') {
    return place
  }
  const from = await pathOf(page, user, place.from)
  await openAs(page, user, from)
  const found = (await linksTo(page, place.to)).find((path) => !place.except?.test(path))
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

function nameOf(place) {
  return typeof place === 'string' ? place : `the first ${place.to.source} of ${nameOf(place.from)}`
}
