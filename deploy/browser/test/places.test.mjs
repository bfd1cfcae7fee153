// No template is forgotten: each is opened by a check, or says why it is not. node --test
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { ELSEWHERE, PLACES, templateOf } from '../checks/places.mjs'

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url))
const MODULES = { platform: 'platform', intake: 'intake-service', surveillance: 'surveillance-service', review: 'review-service', notifications: 'notifications-service' }
/** Parts of pages, not pages. */
const PARTS = /^(tags\/|page$)/

test('every template of the project is a page of a check', () => {
  const opened = Object.values(PLACES).flat().map(([page]) => templateOf(page))
  assert.deepEqual([...new Set([...opened, ...Object.keys(ELSEWHERE)])].sort(), Object.keys(MODULES).flatMap(templatesOf).sort())
})

function templatesOf(module) {
  const folder = path.join(PROJECT, MODULES[module], 'src/main/resources/templates')
  return readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/\.html$/, '').split(path.sep).join('/'))
    .filter((file) => !PARTS.test(file))
    .map((file) => `${module}/${file}`)
}
