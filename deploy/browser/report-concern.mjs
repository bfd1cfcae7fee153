// Reports one concern on the real page. Reads JSON from standard input: gateway, user and the concern's fields as the
// API names them; writes { reference } to standard output. Exit 2 where there is no chromium.
import { text } from 'node:stream/consumers'
import { NoChromium, launch } from './lib/chromium.mjs'
import { FORM, fillIn, send } from './lib/concern-form.mjs'
import { arrive, openAs } from './lib/visit.mjs'

const { gateway, user, ...concern } = JSON.parse(await text(process.stdin))

try {
  const browser = await launch()
  try {
    const { page } = await arrive(browser, gateway)
    await openAs(page, user, FORM)
    await fillIn(page, concern)
    console.log(JSON.stringify({ reference: await send(page) }))
  } finally {
    await browser.close()
  }
} catch (error) {
  console.error(error.message)
  process.exitCode = error instanceof NoChromium ? 2 : 1
}
