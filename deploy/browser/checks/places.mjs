// Every page of the four services: which template makes it, who opens it, and where it is.

/** A path, or the first link that leads from one place to another: { from, to }, of which the first may be such a link too. */
const FLAG = { from: '/surveillance/flags', to: /^\/surveillance\/flags\/[0-9a-f-]{36}$/ }
const CONCERN = { from: '/intake/concerns', to: /^\/intake\/concerns\/[0-9a-f-]{36}$/ }
const CLOSED = { from: '/intake/you-said-we-did', to: /^\/intake\/concerns\/[0-9a-f-]{36}$/ }
const WAITING = { from: '/intake/triage?view=open&category=report-at-odds&provider=DEMO-AQP1', to: /^\/intake\/triage\/[0-9a-f-]{36}$/ }
const QUESTION = { from: '/intake/responses', to: /^\/intake\/responses\/[0-9a-f-]{36}$/ }
const ALERT = { from: '/intake/alerts', to: /^\/intake\/alerts\/[0-9a-f-]{36}$/ }
const CASE = { from: '/intake/triage?view=open', to: /^\/intake\/triage\/[0-9a-f-]{36}$/ }
const REVIEW = { from: '/review/reviews', to: /^\/review\/reviews\/[0-9a-f-]{36}$/ }
const NO_FLAG = '00000000-0000-7000-8000-000000000000'

/** People print these: they take them into a meeting, or file them. */
const PAPER = { paper: true }

/**
 * For each person the pages they open, each as [template, place, options]. The template is <module>/<file below templates>;
 * words in brackets behind it tell apart what one template shows differently. The first that opens a page has it checked in
 * full, whoever opens it after that briefly. Options: the status of the answer where it is not 200, and whether people print it.
 */
export const PLACES = {
  'demo-gp': [
    ['intake/HomePage/home', '/intake/'],
    ['intake/ConcernPages/list', '/intake/concerns'],
    ['intake/ReportPages/report', '/intake/concerns/new'],
    ['intake/ConcernPages/detail', CONCERN, PAPER],
    ['intake/LaunchPages/refused', '/intake/launch?patient=x', { status: 400 }],
    ['intake/LfpsePages/review', { from: CONCERN, to: /\/adverse-event$/ }],
    ['intake/ConcernFilePages/files', { from: CONCERN, to: /^\/intake\/concerns\/[0-9a-f-]{36}\/attachments$/ }],
    ['intake/DraftPages/list', '/intake/concerns/drafts'],
    ['intake/TextFormPages/paste', '/intake/concerns/paste'],
    ['intake/FollowUpPages/add', { from: CONCERN, to: /\/add$/ }],
    ['intake/FollowUpPages/correct', { from: CONCERN, to: /\/correct$/ }],
    ['intake/FollowUpPages/withdraw', { from: CONCERN, to: /\/withdraw$/ }],
    ['intake/PracticePages/search', '/intake/practices'],
    ['intake/PracticePages/search (found)', '/intake/practices?q=harbour'],
    ['intake/PracticePages/search (none found)', '/intake/practices?q=zzzz'],
    ['intake/PracticePages/detail', '/intake/practices/DEMO-GP1'],
    ['intake/AlertPages/list', '/intake/alerts'],
    ['intake/AlertPages/alert', ALERT, PAPER],
    ['intake/AlertPages/answer', { from: ALERT, to: /^\/intake\/alerts\/[0-9a-f-]{36}\/answer$/ }],
    ['intake/FeedbackPages/give', { from: CLOSED, to: /^\/intake\/concerns\/[0-9a-f-]{36}\/feedback$/ }],
    ['intake/FeedbackPanel/panel', CLOSED],
    ['intake/WhatWeDidPages/whatWeDid', '/intake/you-said-we-did', PAPER],
    ['platform/reference/search', '/intake/search'],
    ['platform/session/renewed', '/intake/session/renewed'],
    ['platform/errors/error', '/intake/no-such-page', { status: 404 }],
    ['platform/errors/error (not allowed)', '/notifications/people', { status: 403 }],
  ],
  'demo-practice-manager': [
    ['intake/HomePage/home', '/intake/'],
    ['intake/ConcernPages/list', '/intake/concerns'],
  ],
  'demo-quality-officer': [
    ['intake/HomePage/home', '/intake/'],
    ['intake/RecordPages/list', '/intake/recorded'],
    ['intake/RecordPages/write', '/intake/recorded/new'],
    ['platform/imports/importer (with a template)', '/intake/imports/concerns'],
    ['intake/FeedbackSummaryPages/summary', '/intake/feedback'],
    ['intake/WorklistPages/list', '/intake/triage', PAPER],
    ['intake/WorklistPages/list (filtered)', '/intake/triage?view=open&category=poor-report'],
    ['intake/WorklistPages/list (of others)', '/intake/triage?view=elsewhere'],
    ['intake/MergePages/merge', { from: CASE, to: /\/merge$/ }],
    ['intake/BecamePages/became', { from: CASE, to: /\/became$/ }],
    ['intake/TriagePages/show', CASE, PAPER],
    ['intake/ResponsePanels/commissioner', WAITING],
    ['intake/RequestPages/withdraw', { from: WAITING, to: /\/withdraw$/ }],
    ['intake/TrainingPages/detail', { from: '/intake/training', to: /^\/intake\/training\/[0-9a-f-]{36}$/ }],
    ['intake/TrainingPages/attendance', { from: { from: '/intake/training', to: /^\/intake\/training\/[0-9a-f-]{36}$/ }, to: /\/attendance$/ }],
    ['intake/TriageActionPages/note', { from: CASE, to: /\/note$/ }],
    ['intake/ChangeProviderPages/change', { from: WAITING, to: /\/provider$/ }],
    ['intake/PractitionerPages/link', { from: CASE, to: /\/practitioner$/ }],
    ['intake/UnlinkedPages/list', '/intake/unlinked'],
    ['intake/SilencePages/grouped', '/intake/silence', PAPER],
    ['intake/TrainingPages/list', '/intake/training'],
    ['intake/TrainingPages/session', '/intake/training/new'],
    ['intake/UnlinkedPages/link', { from: '/intake/unlinked', to: /^\/intake\/unlinked\/[0-9a-f-]{36}$/ }],
    ['surveillance/HomePages/home', '/surveillance/'],
    ['surveillance/FlagPages/list', '/surveillance/flags'],
    ['notifications/NoticePages/list', '/notifications/notices'],
  ],
  'demo-commissioner': [
    ['surveillance/HomePages/home', '/surveillance/'],
    ['surveillance/ProviderPages/list', '/surveillance/providers'],
    ['surveillance/ProviderPages/list (found)', '/surveillance/providers?q=trust'],
    ['surveillance/ProviderPages/list (none found)', '/surveillance/providers?q=zzzz'],
    ['surveillance/ProviderPages/show', '/surveillance/providers/DEMO-AQP1', PAPER],
    ['surveillance/ProviderPages/show (figures)', '/surveillance/providers/RF4', PAPER],
    ['platform/kit/kit', '/surveillance/kit', PAPER],
    ['surveillance/FlagPages/list', '/surveillance/flags'],
    ['surveillance/FlagPages/list (filtered)', '/surveillance/flags?state=open'],
    ['surveillance/FlagPages/show', FLAG, PAPER],
    ['surveillance/FlagPages/replay', { from: FLAG, to: /^\/surveillance\/flags\/[0-9a-f-]{36}\/replay$/ }],
    ['surveillance/FlagDeadlinePages/pause', { from: FLAG, to: /\/deadline\/pause$/ }],
    ['surveillance/FlagDeadlinePages/extend', { from: FLAG, to: /\/deadline\/extend$/ }],
    ['review/ReviewPages/newReview', { from: FLAG, to: /^\/review\/reviews\/new\?flag=[0-9a-f-]{36}$/ }],
    ['review/ReviewPages/flagNotKnown', `/review/reviews/new?flag=${NO_FLAG}`, { status: 404 }],
    ['review/HomePage/home', '/review/'],
    ['review/ReviewPages/list', '/review/reviews'],
    ['review/ReviewPages/review', REVIEW, PAPER],
    ['notifications/HomePage/home', '/notifications/'],
    ['notifications/NoticePages/list', '/notifications/notices'],
    ['notifications/MyselfPage/me', '/notifications/me'],
  ],
  'demo-engagement-lead': [
    ['intake/HomePage/home', '/intake/'],
    ['intake/SilencePages/grouped', '/intake/silence', PAPER],
    ['intake/SilencePages/practices', '/intake/silence/practices', PAPER],
    ['intake/SilencePages/practices (mistaken)', '/intake/silence/practices?months=7', { status: 400 }],
  ],
  'demo-safeguarding-lead': [
    ['intake/WorklistPages/list (of a lead)', '/intake/triage'],
    ['notifications/HomePage/home (nothing to do)', '/notifications/'],
  ],
  'demo-counter-fraud-lead': [
    ['intake/WorklistPages/list (of a lead)', '/intake/triage'],
    ['notifications/HomePage/home (nothing to do)', '/notifications/'],
  ],
  'demo-commissioner-2': [
    ['surveillance/HomePages/home', '/surveillance/'],
    ['surveillance/FlagPages/list', '/surveillance/flags'],
    ['review/ReviewPages/list', '/review/reviews'],
  ],
  'demo-provider': [
    ['intake/AlertPages/raise', '/intake/alerts/new'],
    ['intake/HomePage/home (what a provider does)', '/intake/'],
    ['intake/ResponsePages/list', '/intake/responses'],
    ['intake/ResponsePages/show', QUESTION],
    ['intake/AnswerPages/answer', { from: QUESTION, to: /\/answer$/ }],
    ['intake/AnswerPages/moreTime', { from: QUESTION, to: /\/more-time$/ }],
    ['intake/ResponsePages/list (no longer to be answered)', '/intake/responses?show=past'],
    ['surveillance/HomePages/home (nothing to do)', '/surveillance/'],
    ['review/HomePage/home (nothing to do)', '/review/'],
    ['notifications/HomePage/home (nothing to do)', '/notifications/'],
  ],
  'demo-reviewer': [
    ['review/HomePage/home', '/review/'],
    ['review/ReviewPages/list', '/review/reviews'],
  ],
  'demo-review-administrator': [
    ['review/HomePage/home', '/review/'],
    ['review/FromConcernPages/list', '/review/from-concerns'],
    ['surveillance/FlagPages/list', '/surveillance/flags'],
  ],
  'demo-auditor': [
    ['surveillance/FlagPages/list', '/surveillance/flags'],
    ['surveillance/FlagPages/show (to read only)', FLAG],
    ['review/ReviewPages/list', '/review/reviews'],
    ['notifications/NoticePages/list', '/notifications/notices'],
    ['platform/operations/audit', '/intake/operations/audit', PAPER],
    ['platform/operations/audit (mistaken)', '/intake/operations/audit?from-day=99'],
    ['platform/operations/auditAboutMe', '/notifications/operations/audit/about-me', PAPER],
  ],
  'demo-operator': [
    ['notifications/HomePage/home (directory)', '/notifications/'],
    ['notifications/PeoplePages/list', '/notifications/people'],
    ['notifications/PeoplePages/person', '/notifications/people/new'],
    ['notifications/PeoplePages/person (on record)', { from: '/notifications/people', to: /^\/notifications\/people\/[^/]+\/edit$/ }],
    ['notifications/OrganisationPages/list', '/notifications/organisations'],
    ['notifications/OrganisationFormPages/edit', '/notifications/organisations/new'],
    ['notifications/OrganisationPages/show', '/notifications/organisations/DEMO-ICB1'],
    ['notifications/OrganisationPages/show (given way)', '/notifications/organisations/DEMO-CCG1'],
    ['notifications/OrganisationFormPages/edit (on record)', '/notifications/organisations/DEMO-ICB1/edit'],
    ['notifications/NoticePages/list (to send again)', '/notifications/notices'],
    ['platform/imports/list', '/intake/imports'],
    ['platform/imports/importer', '/intake/imports/practices'],
    ['platform/imports/show', { from: '/intake/imports/practices', to: /^\/intake\/imports\/practices\/[0-9a-f-]{36}$/ }],
    ['platform/imports/list', '/surveillance/imports'],
    ['platform/imports/importer', '/surveillance/imports/attendances'],
    ['intake/PracticePages/search', '/intake/practices'],
    ['intake/PracticePages/missing', '/intake/practices/missing'],
    ['surveillance/ProviderFormPages/edit', '/surveillance/providers/DEMO-AQP2/edit'],
    ['platform/operations/parkedKeys', '/intake/operations/parked-keys'],
    ['platform/operations/parkedKeys', '/surveillance/operations/parked-keys'],
    ['platform/operations/parkedKeys', '/review/operations/parked-keys'],
    ['platform/operations/parkedKeys', '/notifications/operations/parked-keys'],
  ],
}

/** Templates that a plain visit does not show, and which check opens each. */
export const ELSEWHERE = {
  'intake/TriageActionPages/acknowledge': 'triage.mjs, before a concern is taken up',
  'intake/TriageActionPages/grade': 'triage.mjs, once a concern is taken up',
  'intake/TriageActionPages/close': 'triage.mjs, once a concern is judged',
  'intake/TriageActionPages/reopen': 'triage.mjs, once a concern is closed',
  'intake/TriageActionPages/question': 'triage.mjs, once a concern is taken up',
  'intake/TriageActionPages/urgency': 'triage.mjs, once a concern is taken up',
  'intake/PractitionerPages/names': 'safeguarding.mjs, the answer to a form that opens names',
  'intake/SeenPages/seen': 'safeguarding.mjs, of a concern about an intimate examination',
  'intake/FollowUpPages/answer': 'reporter-answers.mjs, while a question waits and once none does',
  'intake/AttentionPanel/panel': 'safeguarding.mjs, on the triage page',
  'intake/PractitionerPanel/panel': 'part of intake/TriagePages/show',
  'intake/JudgingPanel/panel': 'part of intake/TriagePages/show',
  'intake/FollowUpPanel/panel': 'part of intake/ConcernPages/detail',
  'intake/ReportPages/received': 'concern-form.mjs, after a concern was sent',
  'intake/OwnSilencePanel/own': 'practices.mjs, on the page of one\'s own practice',
  'intake/TrainingPanel/attended': 'part of intake/PracticePages/detail',
  'intake/SuccessionPages/withdraw': 'practices.mjs, of a succession that it imported',
  'intake/DraftPages/discard': 'report-draft.mjs, of a draft that it made',
  'intake/DraftFilePages/files': 'report-draft.mjs, with and without files',
  'intake/SimilarPanel/panel': 'a part of the triage page',
  'intake/MergedPanel/panel': 'put-together.mjs, on the page of the reporter',
  'intake/MergedPanel/handled': 'part of the page of the reporter, of a sensitive concern whose other one is closed; JoinedQTest reads it',
  'intake/OnwardPanel/panel': 'a part of the triage page',
  'intake/OnwardPanel/reporter': 'became-more.mjs, on the page of the reporter',
  'intake/UnmergePages/unmerge': 'put-together.mjs, while two are together and once they are not',
  'intake/BecamePages/outcome': 'became-more.mjs, of a complaint',
  'review/FromConcernPages/show': 'became-more.mjs, of a line of enquiry',
  'intake/WithholdPages/withhold': 'report-draft.mjs, of a file that it sent',
  'intake/FilesPanel/panel': 'a part of ConcernPages/detail and of the triage page',
  'intake/PatientReferencePages/opened': 'concern-form.mjs, after a concern was sent with an NHS number',
  'intake/RecordPages/received': 'written-down.mjs, of a notice and of a compliment',
  'intake/HowItCamePanel/howItCame': 'written-down.mjs, on the triage page',
  'intake/LfpsePages/sent': 'reporter-answers.mjs, once the record is kept',
  'intake/LfpsePanel/panel': 'a part of ConcernPages/detail and of the triage page',
  'intake/AskProviderPages/ask': 'provider-asked.mjs, once a concern is taken up',
  'intake/AskProviderPages/check': 'provider-asked.mjs, the answer to a form that asks',
  'intake/AskProviderPages/cannot': 'provider-asked.mjs, before a concern is taken up',
  'intake/RequestPages/accept': 'provider-asked.mjs, once the provider has answered',
  'intake/RequestPages/moreTime': 'provider-asked.mjs, once the provider asks for it',
  'intake/ResponsePanels/reporter': 'part of intake/ConcernPages/detail',
  'intake/ResponsePages/patient': 'provider-asked.mjs, the answer to a form that says why',
  'intake/ReleasePages/release': 'provider-asked.mjs, of a concern with an NHS number',
  'intake/ReleasePages/end': 'provider-asked.mjs, once the number is given',
  'surveillance/FlagDeadlinePages/resume': 'deadline.mjs, once a flag is paused',
  'platform/session/signedOut': 'session.mjs, after the session has ended in mid-form',
  'platform/operations/parkedKey': 'parked.mjs, of a record that BrowserST plants',
}

export function templateOf(page) {
  return page.replace(/ \(.*\)$/, '')
}

export function nameOf(place) {
  return typeof place === 'string' ? place : `the first ${place.to.source} of ${nameOf(place.from)}`
}
