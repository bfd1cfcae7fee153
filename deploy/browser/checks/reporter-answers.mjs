// What a practice does with a concern of its own that is looked into: answers a question, and notes that it was sent on to LFPSE.
import { story } from '../lib/story.mjs'

const QUESTION = 'Which clinic was it, of the two that this provider has?'
const ANSWER = 'The one by the harbour, in the afternoon.'

export function reporterAnswers(report, browser, gateway) {
  return [async () => {
    await report.check('a reporter is asked a question and answers it', story(browser, gateway, answers))
    await report.check('a reporter notes that the record of a concern was sent on', story(browser, gateway, sendsOn))
  }]
}

async function answers(as) {
  const reporter = await as('demo-gp')
  const officer = await as('demo-quality-officer')
  const concern = await reporter.reports({ category: 'language-barrier', whatHappened: 'No interpreter came, although one was booked.' })
  await officer.takesUp(concern)
  await officer.reads(`${concern.triage}/question`, 'Ask the reporter')
  await officer.isRefused('Ask', 'Write the question, in 10 to 2,000 characters.')
  await officer.page.getByLabel('Your question').fill(QUESTION)
  await officer.presses('Ask', concern.triage)

  await reporter.opens(concern.own, ['We have a question for you', QUESTION])
  await reporter.opens(`${concern.own}/answer`, ['Answer a question', QUESTION])
  await reporter.isRefused('Send the answer', 'Write your answer, in 2 to 3,900 characters.')
  await reporter.page.getByLabel('Your answer').fill(ANSWER)
  await reporter.presses('Send the answer', concern.own)
  await reporter.sees('You answered our question', ANSWER)
  await reporter.opens(`${concern.own}/answer`, ['No question waits for your answer.'])
  await officer.reads(concern.triage, 'The reporter answered', ANSWER)
}

async function sendsOn(as) {
  const reporter = await as('demo-gp')
  const concern = await reporter.reports({ category: 'duplicate-investigation', whatHappened: 'The same scan was done twice within one week.' })
  const record = `${concern.own}/adverse-event`
  await reporter.reads(record, 'Keep the record first')
  await reporter.presses('Keep this record', record)
  await reporter.sees('Kept. Download it below and send it on.')
  await reporter.opens(`${record}/sent`, [`The record of ${concern.reference} was sent on`])
  await reporter.isRefused('Note it', 'Give the reference that LFPSE answered with: 3 to 40 letters, digits, hyphens and slashes.')
  await reporter.page.getByLabel('LFPSE reference').fill('LFPSE-2026-0042')
  await reporter.presses('Note it', record)
  await reporter.opens(record, ['as LFPSE-2026-0042'])
  await reporter.reads(concern.own, 'It was sent on to the national system (LFPSE)', 'LFPSE-2026-0042')
}
