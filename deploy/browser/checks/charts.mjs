// A chart as somebody meets it who hears the page: a picture with a name and words, and the same as a table.
import assert from 'node:assert/strict'
import { visiting } from '../lib/visit.mjs'

const KIT = '/surveillance/kit'
const HEADLINE = 'One month lies above the upper limit'

export function charts(report, browser, gateway) {
  const check = (name, run) => report.check(name, visiting(browser, gateway, 'demo-commissioner', async (visit) => {
    await visit.page.goto(KIT)
    await run(visit.page.getByRole('figure', { name: HEADLINE }))
  }))
  return [async () => {
    await check('a chart is a picture with the message as its name and the course in words', isDescribed)
    await check('a chart is there as a table whose cells have their heads', isTabulated)
  }]
}

async function isDescribed(figure) {
  assert.equal(await figure.getByRole('heading', { name: HEADLINE }).count(), 1, 'the message is a heading')
  const pictures = figure.getByRole('img')
  assert.equal(await pictures.count(), 1, 'one picture, whose key is not read out beside it')
  const { nodes } = await (await figure.page().context().newCDPSession(figure.page())).send('Accessibility.getFullAXTree')
  const heard = nodes.filter((node) => node.role?.value === 'image' && node.name.value.startsWith(HEADLINE))
  assert.equal(heard.length, 1, 'the browser tells one picture of this name to those who hear the page')
  assert.match(heard[0].name.value, /Line chart, January 2024 to March 2025\. Cases: lowest 31/)
  const within = nodes.filter((node) => !node.ignored && heard[0].childIds.includes(node.nodeId))
  assert.deepEqual(within.map((node) => node.name?.value), [], 'its letters are not read out one by one')
}

async function isTabulated(figure) {
  assert.equal(await figure.getByRole('table').count(), 0, 'the table is folded away')
  await figure.getByText('View as table').click()
  const table = figure.getByRole('table', { name: /with mean, limits and target/ })
  const heads = await table.getByRole('columnheader').allInnerTexts()
  assert.deepEqual(heads.slice(0, 2), ['Month', 'Cases'])
  assert.equal(await table.getByRole('rowheader').count(), 15, 'a row for each month')
  const january2025 = table.getByRole('row').filter({ has: figure.page().getByRole('rowheader', { name: /January 2025/ }) })
  assert.match(await january2025.getByRole('cell').first().innerText(), /71/)
  const may = table.getByRole('row').filter({ has: figure.page().getByRole('rowheader', { name: /May 2024/ }) })
  assert.doesNotMatch(await may.getByRole('cell').first().innerText(), /47/, 'a gap is no value')
}
