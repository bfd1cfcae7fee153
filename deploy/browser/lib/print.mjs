// A page on paper: whole, without what only a screen can do.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { USUAL, widerThanTheWindow } from './window.mjs'

const SCREEN_ONLY = '.nhsuk-header__navigation, .nhsuk-skip-link, .nhsuk-button, .nhsuk-back-link, .nhsuk-pagination, main form'
/** A4 in pixels of CSS, by which the browser chooses a layout. The margins it makes up for by printing an eighth smaller. */
const PAPER = { width: 794, height: 1123 }
/** Tables and lists of the design system draw their lines two pixels beyond their words on each side. */
const LINES = 4

/** How the page would look on paper, by the print style. */
export async function hasPrintStyle(page) {
  await page.setViewportSize(PAPER)
  await page.emulateMedia({ media: 'print' })
  try {
    const left = await page.locator(SCREEN_ONLY).evaluateAll((all) =>
      all.filter((one) => one.checkVisibility()).map((one) => `${one.tagName.toLowerCase()}.${one.className}`))
    assert.deepEqual(left, [], 'nothing on paper that only a screen can do')
    assert.equal(await page.locator('h1').first().isVisible(), true, 'the heading is on paper')
    const header = await page.locator('.pqs-print-header').innerText()
    assert.match(header, /printed \d+ \w+ \d{4} at \d\d:\d\d from \//, 'the print says when it was printed and from where')
    assert.deepEqual(await page.evaluate(widerThanTheWindow, LINES), [], 'nothing is wider than the paper')
  } finally {
    await page.emulateMedia({ media: null })
    await page.setViewportSize(USUAL)
  }
}

/** The page printed to PDF. */
export async function prints(page) {
  const heading = await page.locator('h1:visible').first().innerText()
  const pdf = await page.pdf({ format: 'A4' })
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-', 'it is a PDF')
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []
  assert.ok(pages.length > 0, 'it has pages')
  const text = await textOf(pdf)
  if (text !== null) {
    assert.ok(squeezed(text).includes(squeezed(heading)), `“${heading}” is on paper`)
  }
}

/** The words of a PDF; null where pdftotext (Debian's poppler-utils) is not installed. */
async function textOf(pdf) {
  const folder = await mkdtemp(path.join(tmpdir(), 'pqs-print-'))
  try {
    const file = path.join(folder, 'page.pdf')
    await writeFile(file, pdf)
    const { stdout } = await promisify(execFile)('pdftotext', [file, '-'])
    return stdout
  } catch (error) {
    if (error.code === 'ENOENT') {
      return null
    }
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function squeezed(text) {
  return text.replace(/\s+/g, '').toLowerCase()
}
