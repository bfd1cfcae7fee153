// Practices: what one's own reported, and a succession that a file told of and that was wrong.
import { story } from '../lib/story.mjs'

/** No organisation of the demonstration: these practices are in nobody's figures. */
const COMMISSIONER = 'DEMO-ICB9'

export function practices(report, browser, gateway) {
  return [async () => {
    await report.check('a practice sees on its page what it reported', story(browser, gateway, seesItself))
    await report.check('a succession that a file told of is withdrawn', story(browser, gateway, withdraws))
  }]
}

async function seesItself(as) {
  await (await as('demo-gp')).opens('/intake/practices/DEMO-GP1', ['What your practice reported', 'your practice reported'])
  const officer = await as('demo-quality-officer')
  await officer.reads('/intake/practices/DEMO-GP1', 'Harbour Lane Surgery')
  await officer.seesNothingOf('What your practice reported')
}

async function withdraws(as) {
  const operator = await as('demo-operator')
  const [closed, next] = ['C', 'N'].map((end) => `DEMO-${Date.now().toString(36).toUpperCase()}${end}`)
  await imports(operator, 'practice-amendments', [practice(closed, 'Old Mill Surgery'), practice(next, 'New Mill Surgery')])
  await imports(operator, 'practice-successions', [`"${closed}","${next}","R","20260401","1"`])

  await operator.reads(`/intake/practices/${closed}`, 'Its patients went to', `New Mill Surgery (invented) (${next})`, '1 April 2026')
  const withdraw = `/intake/practices/${closed}/successions/${next}/withdraw`
  await operator.opens(withdraw, [`Did ${next} not follow ${closed}?`, 'a later file does not bring it back', `Type ${next} to confirm`])
  await operator.isRefused('Withdraw this succession', 'Type the code of the successor to confirm.')
  await operator.page.getByLabel('Code of the successor').fill(next)
  await operator.presses('Withdraw this succession', `/intake/practices/${closed}`)
  await operator.opens(`/intake/practices/${closed}`, ['withdrawn as wrong on'])
}

/** A row in the columns of the national file. */
function practice(code, name) {
  const row = Array(27).fill('')
  const told = {
    0: code, 1: `${name} (invented)`, 2: 'Y99', 3: 'Q99', 4: '1 INVENTED STREET', 5: 'DOWNHAVEN', 9: 'ZZ99 3AA', 10: '20000401',
    12: 'A', 13: 'B', 14: COMMISSIONER, 15: '20130401', 21: '0', 23: COMMISSIONER, 25: '4',
  }
  Object.entries(told).forEach(([at, words]) => { row[at] = words })
  return row.map((cell) => `"${cell}"`).join(',')
}

async function imports(operator, kind, rows) {
  const { page } = operator
  await operator.reads(`/intake/imports/${kind}`, 'Import:')
  await page.setInputFiles('input[type=file]', { name: `${kind}.csv`, mimeType: 'text/csv', buffer: Buffer.from(`${rows.join('\r\n')}\r\n`) })
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.waitForURL(/\/[0-9a-f-]{36}$/)
  await operator.waitsFor(operator.path, 'Finished.', 'Refused\n0', `New\n${rows.length}`)
}
