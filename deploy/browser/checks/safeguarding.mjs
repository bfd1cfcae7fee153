// An urgent concern about an intimate examination: the safeguarding lead sees it, and who was meant is found out by comparing names.
import { story } from '../lib/story.mjs'

const NAME = 'Robin Sample'

/** The concern, for both checks. */
let concern

export function safeguarding(report, browser, gateway) {
  return [async () => {
    await report.check('the safeguarding lead says that it has seen a concern, and its reporter learns nothing of it', story(browser, gateway, sees))
    await report.check('names of practitioners are compared and one is linked', story(browser, gateway, compares))
  }]
}

async function sees(as) {
  concern = await reported(as)
  const lead = await as('demo-safeguarding-lead')
  await lead.opens(concern.triage, ['Urgent', 'Safeguarding lead: intimate examination', 'Who else must see it', 'Not seen yet'], { paper: true })
  await lead.seesNothingOf('What you can do')
  await lead.page.getByRole('button', { name: 'I have seen this' }).click()
  await lead.page.waitForURL((url) => url.pathname === `${concern.triage}/seen`)
  await lead.opens(`${concern.triage}/seen`, ['I have seen this', 'told that it is being handled, and no more'])
  await lead.isRefused('I have seen this', 'Choose what follows.')
  await lead.page.getByLabel('I look into it further').check()
  await lead.page.getByLabel('A note for those who triage it').fill('Two more of this clinic are known to me.')
  await lead.presses('I have seen this', concern.triage)
  await lead.sees('Seen', 'for DEMO-ICB1. I look into it further.')
  await lead.seesNothingOf('Not seen yet')

  const officer = await as('demo-quality-officer')
  await officer.takesUp(concern)
  await officer.sees('Seen by the safeguarding lead', 'Two more of this clinic are known to me.')
  const reporter = await as('demo-gp')
  await reporter.reads(concern.own, 'Somebody is looking into your concern')
  await reporter.seesNothingOf('afeguarding', 'Two more of this clinic')
}

async function compares(as) {
  const officer = await as('demo-quality-officer')
  await officer.reads(concern.triage, 'The reporter named somebody; the name is held, sealed.')
  await officer.seesNothingOf(NAME)
  const link = `${concern.triage}/practitioner`
  await officer.reads(link, 'Practitioners have letters here.')
  await officer.seesNothingOf(NAME)
  await officer.isRefused('Link this practitioner', 'Choose who was meant.')
  await officer.sends(link, async (page) => {
    await page.getByRole('button', { name: 'Compare the names' }).click()
    await page.waitForURL(/\/practitioner\/names$/)
  }, ['Names of practitioners', `As the reporter typed it\n${NAME}`, 'is on record'])
  await officer.page.getByLabel('Whoever the reporter named').check()
  await officer.presses('Link this practitioner', concern.triage)
  await officer.sees('of this provider.')
  await officer.seesNothingOf(NAME)
}

async function reported(as) {
  return (await as('demo-gp')).reports({
    providerCode: 'DEMO-AQP1',
    siteCode: 'DEMO-AQP1-S1',
    category: 'manner-of-examination',
    severity: 'not-known',
    urgent: true,
    practitioner: NAME,
    whatHappened: 'The examination was not explained, and nobody else was in the room.',
  })
}
