// No template is forgotten: each is opened by a check, or says why it is not. node --test
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { ELSEWHERE, PLACES, templateOf } from '../checks/places.mjs'

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url))
const BROWSER = fileURLToPath(new URL('..', import.meta.url))
const MODULES = { platform: 'platform', intake: 'intake-service', surveillance: 'surveillance-service', review: 'review-service', notifications: 'notifications-service' }
/** Parts of pages, not pages. */
const PARTS = /^(tags\/|page$)/

test('every template of the project is a page of a check', () => {
  const opened = Object.values(PLACES).flat().map(([page]) => templateOf(page))
  assert.deepEqual([...new Set([...opened, ...Object.keys(ELSEWHERE)])].sort(), Object.keys(MODULES).flatMap(templatesOf).sort())
})

test('what a plain visit does not show is a part of a page, or opened by a check that is made', () => {
  const made = readFileSync(path.join(BROWSER, 'pages.mjs'), 'utf8')
  const unchecked = Object.entries(ELSEWHERE).filter(([, where]) => {
    const [, check] = /^([a-z-]+\.mjs), /.exec(where) ?? []
    return check ? !made.includes(`from './checks/${check}'`) : !/^(a )?part of /.test(where)
  })
  assert.deepEqual(unchecked, [])
})

function templatesOf(module) {
  const folder = path.join(PROJECT, MODULES[module], 'src/main/resources/templates')
  return readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/\.html$/, '').split(path.sep).join('/'))
    .filter((file) => !PARTS.test(file))
    .map((file) => `${module}/${file}`)
}
