// Fills in the report form as a person does: finds the provider, chooses it, answers the questions.

const FORM = '/intake/concerns/new'

/** What a person reports; the fields of the API by the same names. */
export const EXAMPLE = {
  providerCode: 'DEMO-AQP1',
  siteCode: 'DEMO-AQP1-S1',
  category: 'unsuitable-investigation',
  severity: 'moderate',
  occurredOn: '2026-09-14',
  whatHappened: 'A second scan of the same organ within a week, with no request from us and no reason given.',
}

export async function findProvider(page, text) {
  await page.fill('#providerSearch', text)
  await page.click('#find-provider')
  await page.waitForSelector('input[name=providerCode]')
}

/** The form must be open; afterwards it is filled in and not yet sent. */
export async function fillIn(page, concern) {
  await findProvider(page, concern.providerCode)
  await page.check(`input[name=providerCode][value="${concern.providerCode}"]`)
  if (concern.siteCode) {
    await page.selectOption('select[name=siteCode]', concern.siteCode)
  }
  await answerTheRest(page, concern)
}

/** All but the provider, which must have been chosen. */
export async function answerTheRest(page, concern) {
  await page.selectOption('select[name=category]', concern.category)
  await page.check(`input[name=severity][value="${concern.severity}"]`)
  const [year, month, day] = concern.occurredOn.split('-').map(Number)
  await page.fill('input[name=occurredOn-day]', String(day))
  await page.fill('input[name=occurredOn-month]', String(month))
  await page.fill('input[name=occurredOn-year]', String(year))
  await page.fill('textarea[name=whatHappened]', concern.whatHappened)
  if (concern.urgent) {
    await page.check('input[name=urgent]')
  }
  for (const name of ['practitioner', 'patientReference']) {
    if (concern[name]) {
      await openMore(page)
      await page.fill(`input[name=${name}]`, concern[name])
    }
  }
}

/** What may be left out stands behind one line, so that the form is short. */
export async function openMore(page) {
  const more = page.locator('form[action="/intake/concerns"] details')
  if (!(await more.evaluate((details) => details.open))) {
    await more.locator('summary').click()
  }
}

/** Sends the form and returns the reference number of the page that says it was received. */
export async function send(page) {
  await page.click('#report-concern')
  await page.waitForURL(/\/received$/)
  return (await page.textContent('#reference')).trim()
}

export { FORM }
