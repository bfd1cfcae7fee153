// A quality officer asks the provider about a concern, gives it the NHS number of the patient and more time, and accepts its answer.
import assert from 'node:assert/strict'
import { story } from '../lib/story.mjs'

const PROVIDER = 'demo-provider'
const NUMBER = '999 000 0018'
const ASKED = 'Please say who read the images of that morning, and what the report should have said.'
const ANSWER = 'The report of another patient was sent in error; the right one follows today.'
const SUMMARY = 'The provider had sent the report of somebody else, and has put it right.'
const SOON_MILLIS = 28 * 24 * 60 * 60 * 1000

const ABOUT = {
  providerCode: 'DEMO-AQP1',
  siteCode: 'DEMO-AQP1-S1',
  category: 'report-not-received',
  severity: 'no-harm',
  patientReference: NUMBER,
  whatHappened: 'The report of the scan of that morning never came, and was not on the portal either.',
}

/** The question that was asked, for the checks of what comes after it. */
let asked

export function providerAsked(report, browser, gateway) {
  return [async () => {
    await report.check('a provider is asked about a concern, in words that are shown first', story(browser, gateway, asks))
    await report.check('the NHS number is given to the provider, looked at, and no longer given', story(browser, gateway, gives))
    await report.check('a provider gets more time and answers, and the answer is accepted', story(browser, gateway, answers))
  }]
}

async function asks(as) {
  const officer = await as('demo-quality-officer')
  const concern = await (await as('demo-gp')).reports(ABOUT)
  const form = `${concern.triage}/ask-provider`
  await officer.opens(form, ['The provider cannot be asked now', 'Take'], { status: 409 })

  await officer.takesUp(concern)
  await officer.opens(form, ['Ask Larkmoor Ultrasound', 'not who reported it', 'Date of the care'])
  await officer.isRefused('See what the provider will see', 'Say what you ask the provider, in 10 to 4,000 characters.')
  await officer.sends(form, asksWith, ['This is what Larkmoor Ultrasound (invented) will see', ASKED, 'Nothing is sent yet.'])
  await officer.seesNothingOf(ABOUT.whatHappened, 'DEMO-GP1')
  await officer.presses('Change it', form)
  assert.equal(await officer.page.inputValue('textarea[name=asked]'), ASKED, 'what was typed is kept')
  await officer.page.getByRole('button', { name: 'See what the provider will see' }).click()
  await officer.presses('Send it to the provider', concern.triage)
  await officer.sees(ASKED, 'Take the question back')
  asked = await namesOf(officer, concern)
}

async function gives(as) {
  const { concern, question } = asked
  const officer = await as('demo-quality-officer')
  const provider = await as(PROVIDER)
  await officer.opens(`${concern.triage}/release-patient`, ['You do not see it yourself', 'To whom\nLarkmoor Ultrasound', 'The practice sees it on its page'])
  await officer.isRefused('Give the NHS number to the provider', 'Say why, in 5 to 200 characters.')
  await officer.page.getByLabel('Why does the provider need it?').fill('It cannot find the examination by its date.')
  await officer.presses('Give the NHS number to the provider', concern.triage)
  await officer.sees('NHS number given to the provider', 'It cannot find the examination by its date.')
  await officer.seesNothingOf(NUMBER)

  await provider.reads(question, 'It was given to you so that you can find the patient.')
  await provider.isRefused('Show the NHS number', 'Choose why you need to see it.')
  await provider.sends(question, async (page) => {
    await page.getByLabel('To find this patient in our records').check()
    await page.getByRole('button', { name: 'Show the NHS number' }).click()
    await page.waitForSelector('#patient-reference')
  }, [NUMBER, 'is now on record'])

  await officer.opens(`${concern.triage}/end-release`, ['cannot look at it any more'])
  await officer.isRefused('End the release', 'Say why, in 5 to 200 characters.')
  await officer.page.getByLabel('Why?').fill('The provider has found the patient.')
  await officer.presses('End the release', concern.triage)
  await officer.sees('The provider has found the patient.')
  await provider.reads(question, 'What you are asked')
  await provider.seesNothingOf('Show the NHS number')
  await (await as('demo-gp')).reads(concern.own, 'NHS number given to the provider', '(ended')
}

async function answers(as) {
  const { concern, question, settled } = asked
  const officer = await as('demo-quality-officer')
  const provider = await as(PROVIDER)
  const until = weekday(new Date(Date.now() + SOON_MILLIS))
  await provider.reads(`${question}/more-time`, 'Ask for more time')
  await fillDay(provider.page, 'until', until)
  await provider.page.getByLabel('Why?').fill('The sonographer is on leave until then.')
  await provider.presses('Ask for more time', question)

  await officer.opens(`${settled}/more-time`, ['Does the provider get more time?', 'The sonographer is on leave until then.'])
  assert.equal(await officer.page.inputValue('input[name=until-day]'), String(until.getUTCDate()), 'the day it asks for is offered')
  await officer.isRefused('Decide', 'Choose whether the provider is given more time.')
  await officer.page.getByLabel('Give more time').check()
  await officer.presses('Decide', concern.triage)
  await officer.sees('More time was given')

  await provider.reads(`${question}/answer`, ASKED)
  await provider.page.getByLabel('Your answer').fill(ANSWER)
  await provider.presses('Send the answer', question)
  await provider.sees('Your answer was sent.')

  await officer.opens(`${settled}/accept`, ['The provider can then no longer correct it.', ANSWER])
  await officer.page.getByLabel('What is the reporter told of it?').fill('Fine.')
  await officer.isRefused('Accept the answer', 'Say a little more: at least 10 characters.')
  await officer.page.getByLabel('What is the reporter told of it?').fill(SUMMARY)
  await officer.presses('Accept the answer', concern.triage)
  await officer.sees('The reporter was told:', SUMMARY)

  const reporter = await as('demo-gp')
  await reporter.reads(concern.own, 'What the provider answered', SUMMARY)
  await reporter.seesNothingOf(ANSWER)
}

/** Of the question that was asked: what it is called by either side. */
async function namesOf(officer, concern) {
  const withdraw = await officer.page.locator(`main a[href^="${concern.triage}/responses/"]`).first().getAttribute('href')
  const settled = withdraw.replace(/\/withdraw$/, '')
  return { concern, settled, question: `/intake/responses/${settled.split('/').at(-1)}` }
}

async function asksWith(page) {
  await page.getByLabel('What do you ask?').fill(ASKED)
  await page.getByRole('button', { name: 'See what the provider will see' }).click()
  await page.waitForSelector('#asked-preview')
}

async function fillDay(page, name, day) {
  await page.fill(`input[name=${name}-day]`, String(day.getUTCDate()))
  await page.fill(`input[name=${name}-month]`, String(day.getUTCMonth() + 1))
  await page.fill(`input[name=${name}-year]`, String(day.getUTCFullYear()))
}

/** The first day from this one on that is in the middle of a week, and not in one with Christmas or the new year. */
function weekday(from) {
  const day = new Date(from)
  while (day.getUTCDay() !== 3 || (day.getUTCMonth() === 11 && day.getUTCDate() > 23) || (day.getUTCMonth() === 0 && day.getUTCDate() < 3)) {
    day.setUTCDate(day.getUTCDate() + 1)
  }
  return day
}
