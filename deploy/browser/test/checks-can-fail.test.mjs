// Each kind of check passes a page that is in order and fails one with a fault planted in it. node --test
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { isAccessible } from '../lib/accessibility.mjs'
import { launch } from '../lib/chromium.mjs'
import { isUsableByKeyboard } from '../lib/keyboard.mjs'
import { hasPrintStyle, prints } from '../lib/print.mjs'
import { isSound, meetsStandardsOfOurLayout, worksWithoutScript } from '../lib/standards.mjs'
import { arrive } from '../lib/visit.mjs'
import { fitsAt400Percent } from '../lib/window.mjs'
import { pageWith } from './pages.mjs'

let browser
let visit

before(async () => {
  browser = await launch()
  visit = await arrive(browser, 'http://localhost')
})
after(() => browser.close())
beforeEach(() => visit.complaints())

test('a page without a fault passes every check', async () => {
  await visit.page.setContent(pageWith())
  await meetsStandardsOfOurLayout(visit.page, visit.complaints(), { titleParts: ['nothing wrong'], paper: true })
})

const LONG_LIST = `<ul>${Array.from({ length: 60 }, (_, at) => `<li><a href="#r${at}">Row ${at}</a></li>`).join('')}</ul>`

test('a long page is left after its last stop', async () => {
  await visit.page.setContent(pageWith({ main: LONG_LIST }))
  await isUsableByKeyboard(visit.page)
})

/** A script of a page under test; setContent runs it as the page's own. */
const script = (code) => `<script type="module">${code}</script>`

const FAULTS = [
  ['a complaint of the browser', isSoundNow, /complains of nothing/, { main: script('throw new Error("planted")') }],
  ['a violated content security policy', isSoundNow, /complains of nothing/,
    { head: '<meta http-equiv="Content-Security-Policy" content="img-src \'none\'">', main: '<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">' }],
  ['a second first heading', isSoundNow, /one first heading/, { main: '<h1>Another</h1>' }],
  ['words of the template', isSoundNow, /nothing of the template/, { main: '<p>Dear {person.name}</p>' }],
  ['words of the template where a form is sent', isSoundNow, /in an address/, { main: '<form action="/people/{person.id}"><button>Send</button></form>' }],
  ['something wider than the window at 400 %', fitsAt400Percent, /wider than the window/, { main: '<div style="width:500px">Wide</div>' }],
  ['a field without a label', isAccessible, /label/, { main: '<input name="nameless">' }],
  ['words too pale to read', isAccessible, /color-contrast/, { main: '<p style="color:#aaaaaa">Pale</p>' }],
  ['a frame, which would not be looked into', isAccessible, /frame/, { main: '<iframe title="Inside" srcdoc="<p>Inside"></iframe>' }],
  ['a stop without a ring', isUsableByKeyboard, /shows that it has the focus/, { head: '<style>#two:focus { outline: none }</style>' }],
  ['a stop with a ring that cannot be seen', isUsableByKeyboard, /shows that it has the focus/,
    { head: '<style>#two:focus { outline: 4px solid transparent }</style>' }],
  ['a button whose shadow is there all the time', isUsableByKeyboard, /shows that it has the focus/,
    { head: '<style>button, button:focus { box-shadow: 0 4px 0 #000; outline: none }</style>' }],
  ['a stop that jumps the order', isUsableByKeyboard, /jumps the order/, { main: '<a href="#x" tabindex="3">First</a>' }],
  ['a field that keeps the focus', isUsableByKeyboard, /Tab goes on/,
    { main: script('document.querySelector("#q").addEventListener("keydown", (event) => event.preventDefault())') }],
  ['two fields that pass the focus to and fro', isUsableByKeyboard, /Tab goes on/,
    { main: script('document.querySelector("button").addEventListener("focus", () => document.querySelector("#two").focus())') }],
  ['a last stop of a long page that keeps the focus', isUsableByKeyboard, /Tab leaves the page/,
    { main: LONG_LIST + script('document.querySelector("main li:last-child a").addEventListener("keydown", (event) => event.preventDefault())') }],
  ['a button on paper', hasPrintStyle, /only a screen can do/, { main: '<a class="nhsuk-button" href="/">Go</a>' }],
  ['something wider than the paper', hasPrintStyle, /wider than the paper/, { main: '<div style="width:900px">Wide</div>' }],
  ['a print that does not say when and from where', hasPrintStyle, /when it was printed/, { head: '<style>.pqs-print-header { visibility: hidden }</style>' }],
  ['a heading that is not on paper', prints, /is on paper/, { head: '<style>@media print { h1 { visibility: hidden } }</style>' }],
  ['a form that only a script can send', worksWithoutScript, /every form can be sent/, { main: '<form action="/mute"><input name="x"></form>' }],
  ['a question that only a script reveals', worksWithoutScript, /would reveal is shown/,
    { main: '<div class="nhsuk-radios__conditional" id="hidden" hidden>Where?</div>' }],
]

for (const [name, check, message, parts] of FAULTS) {
  test(`${name} is found`, async (context) => {
    if (check === prints && !(await hasPdfToText())) {
      return context.skip('pdftotext is not installed (on Debian: apt-get install poppler-utils)')
    }
    await visit.page.setContent(pageWith(parts))
    await assert.rejects(() => check(visit.page), message)
    return undefined
  })
}

function isSoundNow(page) {
  return isSound(page, visit.complaints())
}

async function hasPdfToText() {
  const { spawnSync } = await import('node:child_process')
  return spawnSync('pdftotext', ['-v']).error === undefined
}
