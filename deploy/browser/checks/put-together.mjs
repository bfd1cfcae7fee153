// Two concerns that tell of the same are put together, and separated again.
import { story } from '../lib/story.mjs'

export function putTogether(report, browser, gateway) {
  return [async () => {
    await report.check('two concerns are put together, which their reporter reads, and separated', story(browser, gateway, mergesAndSeparates))
  }]
}

async function mergesAndSeparates(as) {
  const reporter = await as('demo-gp')
  const officer = await as('demo-quality-officer')
  const first = await reporter.reports({ category: 'appointment-handling', whatHappened: 'A patient was sent away twice, as the clinic was locked.' })
  const second = await reporter.reports({ category: 'appointment-handling', whatHappened: 'The clinic was locked again, and the patient was sent away.' })

  await officer.reads(`${second.triage}/merge`, 'the other goes on for both')
  await officer.isRefused('Put together', 'Choose the concern that goes on for both, or give its reference.')
  await officer.page.getByLabel('Its reference').fill(first.reference.toLowerCase())
  await officer.presses('Put together', second.triage)
  await officer.sees('This concern was put together with', first.reference, 'Nothing of this one was lost.')

  await reporter.opens(second.own, ['Put together with another concern', 'Somebody will look into both.'])
  await reporter.seesNothingOf(first.reference)
  await officer.reads(first.triage, 'Put together with this one', second.reference)
  await officer.takesUp(first)
  await reporter.reads(second.own, 'Somebody is looking into both.')

  await officer.opens(`${second.triage}/unmerge`, ['Separate from the other concern', first.reference, 'Once separated'])
  await officer.presses('Separate them', second.triage)
  await officer.sees('Separated again')
  await officer.seesNothingOf('This concern was put together with')
  await officer.opens(`${second.triage}/unmerge`, ['is not put together with another concern'])
  await reporter.reads(second.own, 'It was separated from the other concern again')
  await reporter.seesNothingOf('Put together with another concern')
}
