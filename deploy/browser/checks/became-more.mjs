// A concern becomes a complaint, a line of enquiry and a safeguarding matter, and what came of them is read where it may be.
import { story } from '../lib/story.mjs'

/** The concern, for all that it becomes. */
let concern

export function becameMore(report, browser, gateway) {
  return [async () => {
    await report.check('a concern becomes a complaint, and its reporter reads what came of that', story(browser, gateway, complaint))
    await report.check('a concern becomes a line of enquiry, whose outcome comes back from the reviews', story(browser, gateway, enquiry))
    await report.check('a concern becomes a safeguarding matter, and nobody is tipped off', story(browser, gateway, safeguarding))
  }]
}

async function complaint(as) {
  const officer = await as('demo-quality-officer')
  const reporter = await as('demo-gp')
  concern = await reporter.reports({ category: 'staff-competence', whatHappened: 'Nobody of the clinic could say what the report meant.' })
  await officer.takesUp(concern)
  await officer.reads(`${concern.triage}/became`, 'What did it become?')
  await officer.isRefused('Write it down', 'Choose what it became.', 'Give the organisation that follows it, in 2 to 100 characters.', 'Give the date on which it began.')
  await became(officer, 'Complaint')
  await officer.sees('What it became', 'Complaint', 'Not known yet')
  await reporter.opens(concern.own, ['Also followed in another way', 'Complaint, since 14 September 2026.', 'It is not known yet what comes of it.'])

  const outcome = await officer.page.locator('main a[href$="/outcome"]').getAttribute('href')
  await officer.opens(outcome, ['What came of it?', `Concern ${concern.reference}: Complaint`])
  await officer.isRefused('Write it down', 'Choose what came of it.')
  await officer.page.getByLabel('Action was taken').check()
  await officer.page.getByLabel('In your words, if you like').fill('The family had a letter of apology.')
  await officer.presses('Write it down', concern.triage)
  await officer.sees('Action was taken', 'The family had a letter of apology.')
  await reporter.reads(concern.own, 'This came of it: Action was taken.')
  await reporter.seesNothingOf('letter of apology')
}

async function enquiry(as) {
  const officer = await as('demo-quality-officer')
  const reporter = await as('demo-gp')
  await became(officer, 'Line of enquiry')
  const item = await officer.page.locator('main a[href^="/review/from-concerns/"]').getAttribute('href')

  const administrator = await as('demo-review-administrator')
  await administrator.waitsFor(item, 'Line of enquiry', concern.reference)
  await administrator.opens(item, ['Line of enquiry', concern.reference, 'Not known yet', 'Say what came of it'])
  await administrator.isRefused('Write it down', 'Choose what came of it.', 'Say what came of it, in 10 to 2,000 characters. It now has 0.')
  await administrator.page.getByLabel('Learning was shared').check()
  await administrator.page.getByLabel('In your words').fill('All clinics were told how to hand over a report.')
  await administrator.presses('Write it down', item)
  await administrator.sees('Learning was shared', 'Say it anew')

  await reporter.waitsFor(concern.own, 'Line of enquiry', 'This came of it: Learning was shared.')
  await officer.opens(concern.triage, ['Line of enquiry', 'Learning was shared', 'Followed among the reviews'], { paper: true })
}

async function safeguarding(as) {
  const officer = await as('demo-quality-officer')
  const reporter = await as('demo-gp')
  await became(officer, 'Safeguarding')
  await officer.sees('Not told to the reporter')
  await reporter.reads(concern.own, 'being handled', 'Complaint, since')
  await reporter.seesNothingOf('afeguarding')
}

async function became(officer, kind) {
  await officer.page.goto(`${concern.triage}/became`)
  await officer.page.getByLabel(kind, { exact: true }).check()
  await officer.page.getByLabel('Which organisation follows it?').fill('DEMO-ICB1')
  await officer.page.fill('input[name=beganOn-day]', '14')
  await officer.page.fill('input[name=beganOn-month]', '9')
  await officer.page.fill('input[name=beganOn-year]', '2026')
  await officer.presses('Write it down', concern.triage)
}
