// Staff write down what came in another way than by a report: a notice of a medical examiner, and a compliment.
import { EXAMPLE } from '../lib/concern-form.mjs'
import { story } from '../lib/story.mjs'

const FORM = '/intake/recorded/new'

export function writtenDown(report, browser, gateway) {
  return [async () => {
    await report.check('a medical examiner’s notice is written down, and shows how it came', story(browser, gateway, examiner))
    await report.check('a compliment is written down and is nobody’s work', story(browser, gateway, compliment))
  }]
}

async function examiner(as) {
  const officer = await as('demo-quality-officer')
  const { page } = officer
  await officer.reads(FORM, 'How it came to you')
  await heard(page, 'Medical examiner', 'Medical examiner office')
  await about(page, { category: 'delayed-report', severity: 'severe', whatHappened: 'The report of the scan came after the death of the patient.' })
  await page.getByLabel('Somebody may come to harm now').check()
  await officer.isRefused('Write it down', 'Say whether it is agreed what the person died from.',
    'Say whether the death needs to be reported to a coroner.', 'Say whether there are any clinical governance concerns.')
  for (const [name, answer] of [['examinerCauseAgreed', 'yes'], ['examinerCoroner', 'not-known'], ['examinerGovernance', 'yes']]) {
    await page.check(`input[name=${name}][value="${answer}"]`)
  }
  const received = await sends(officer)
  await officer.opens(received, ['Written down', 'C-', 'an e-mail goes to the person on call now', 'somebody is on call every day, at all hours'])

  await page.getByRole('link', { name: 'See it' }).click()
  await page.waitForURL(/\/intake\/triage\/[0-9a-f-]{36}$/)
  const concern = { triage: officer.path }
  await officer.takesUp(concern)
  await officer.opens(concern.triage, ['How it came', 'Medical examiner office', 'Cause of death agreed\nYes', 'To be reported to a coroner\nNot known', 'Clinical governance concerns\nYes'], { paper: true })
}

async function compliment(as) {
  const officer = await as('demo-quality-officer')
  await officer.reads(FORM, 'Write down a concern')
  await heard(officer.page, 'Compliment', 'Patient of the clinic')
  await about(officer.page, { category: 'other', whatHappened: 'The sonographer explained everything, and took the time for it.' })
  const received = await sends(officer)
  await officer.opens(received, ['Written down', 'counts as no concern', 'has no deadline'])
  await officer.reads('/intake/recorded', 'Compliment: nothing to do')
}

async function heard(page, source, from) {
  await page.getByLabel(source, { exact: true }).check()
  await page.getByLabel('From whom?').fill(from)
  await day(page, 'heardOn')
}

async function about(page, concern) {
  await page.getByLabel('Which provider is it about?').fill('Nowhere Scans of Nobody')
  await page.getByRole('button', { name: 'Find provider' }).click()
  await page.waitForSelector('input[name=providerCode]')
  await page.selectOption('select[name=category]', concern.category)
  if (concern.severity) {
    await page.check(`input[name=severity][value="${concern.severity}"]`)
  }
  await day(page, 'occurredOn')
  await page.getByLabel('What happened?').fill(concern.whatHappened)
}

async function day(page, name) {
  const [year, month, date] = EXAMPLE.occurredOn.split('-').map(Number)
  await page.fill(`input[name=${name}-day]`, String(date))
  await page.fill(`input[name=${name}-month]`, String(month))
  await page.fill(`input[name=${name}-year]`, String(year))
}

async function sends(officer) {
  await officer.page.click('#record-concern')
  await officer.page.waitForURL(/\/received$/)
  return officer.path
}
