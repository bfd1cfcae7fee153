package pqs.intake;

import io.quarkus.test.junit.QuarkusTest;
import pqs.testsupport.access.AccessMatrix;

/** Who may do what in this service. */
@QuarkusTest
class AccessQTest extends AccessMatrix {

    @Override
    protected String table() {
        return """
                GET /intake                                               | everybody |
                GET /intake/concerns                                      | gp practice-manager |
                GET /intake/concerns/new                                  | gp practice-manager |
                POST /intake/concerns                                     | gp practice-manager |
                GET /intake/concerns/{concernId}                          | gp practice-manager |
                GET /intake/concerns/{concernId}/received                 | gp practice-manager |
                POST /intake/concerns/{concernId}/patient-reference       | gp practice-manager |
                GET /intake/concerns/{concernId}/add                      | gp practice-manager |
                POST /intake/concerns/{concernId}/add                     | gp practice-manager |
                GET /intake/concerns/{concernId}/correct                  | gp practice-manager |
                POST /intake/concerns/{concernId}/correct                 | gp practice-manager |
                GET /intake/concerns/{concernId}/withdraw                 | gp practice-manager |
                POST /intake/concerns/{concernId}/withdraw                | gp practice-manager |
                GET /intake/concerns/{concernId}/answer                   | gp practice-manager |
                POST /intake/concerns/{concernId}/answer                  | gp practice-manager |
                GET /intake/concerns/{concernId}/adverse-event            | gp practice-manager quality-officer |
                POST /intake/concerns/{concernId}/adverse-event           | gp practice-manager quality-officer |
                GET /intake/concerns/{concernId}/adverse-event/document   | gp practice-manager quality-officer |
                GET /intake/concerns/{concernId}/adverse-event/sent       | gp practice-manager quality-officer |
                POST /intake/concerns/{concernId}/adverse-event/sent      | gp practice-manager quality-officer |
                GET /intake/api/concerns/{concernId}/adverse-event        | gp practice-manager quality-officer |
                POST /intake/api/concerns/{concernId}/adverse-event/sent  | gp practice-manager quality-officer |
                GET /intake/api/concerns/{concernId}/adverse-event/review | gp practice-manager quality-officer |
                PUT /intake/api/concerns/{concernId}/adverse-event/review | gp practice-manager quality-officer |
                GET /intake/launch                                        | gp practice-manager |
                GET /intake/recorded                                      | quality-officer |
                GET /intake/recorded/new                                  | quality-officer |
                POST /intake/recorded                                     | quality-officer |
                GET /intake/recorded/{concernId}/received                 | quality-officer |
                POST /intake/api/recorded-concerns                        | quality-officer |
                GET /intake/api/recorded-concerns                         | quality-officer |
                GET /intake/api/recorded-concerns/{concernId}             | quality-officer |
                GET /intake/practices                                     | gp practice-manager quality-officer commissioner engagement-lead operator service |
                GET /intake/practices/{practiceCode}                      | gp practice-manager quality-officer commissioner engagement-lead operator service |
                GET /intake/silence                                       | quality-officer commissioner engagement-lead |
                GET /intake/silence/figures                               | quality-officer commissioner engagement-lead |
                GET /intake/silence/practices                             | engagement-lead |
                GET /intake/silence/practices/figures                     | engagement-lead |
                GET /intake/api/silence                                   | quality-officer commissioner engagement-lead |
                GET /intake/api/silence/practices                         | engagement-lead |
                GET /intake/api/silence/own                               | gp practice-manager |
                GET /intake/training                                      | quality-officer |
                POST /intake/training                                     | quality-officer |
                GET /intake/training/new                                  | quality-officer |
                GET /intake/training/template                             | quality-officer |
                GET /intake/training/{sessionId}                          | quality-officer |
                GET /intake/training/{sessionId}/attendance               | quality-officer |
                POST /intake/training/{sessionId}/attendance              | quality-officer |
                GET /intake/api/training                                  | quality-officer |
                POST /intake/api/training                                 | quality-officer |
                GET /intake/api/training/{sessionId}                      | quality-officer |
                POST /intake/api/training/{sessionId}/attendance          | quality-officer |
                GET /intake/concerns/drafts | gp practice-manager |
                POST /intake/concerns/drafts | gp practice-manager |
                GET /intake/concerns/drafts/{draftId} | gp practice-manager |
                GET /intake/concerns/drafts/{draftId}/discard | gp practice-manager |
                POST /intake/concerns/drafts/{draftId}/discard | gp practice-manager |
                GET /intake/concerns/providers | gp practice-manager |
                GET /intake/concerns/form.txt | gp practice-manager |
                GET /intake/concerns/paste | gp practice-manager |
                POST /intake/concerns/paste | gp practice-manager |
                GET /intake/concerns/{concernId}/attachments | gp practice-manager quality-officer commissioner safeguarding-lead counter-fraud-lead |
                POST /intake/concerns/{concernId}/attachments | gp practice-manager quality-officer |
                GET /intake/concerns/{concernId}/attachments/{attachmentId} | gp practice-manager quality-officer commissioner safeguarding-lead counter-fraud-lead |
                GET /intake/concerns/{concernId}/attachments/{attachmentId}/withhold | gp practice-manager quality-officer commissioner |
                POST /intake/concerns/{concernId}/attachments/{attachmentId}/withhold | gp practice-manager quality-officer commissioner |
                POST /intake/api/concerns/{concernId}/attachments/{attachmentId}/withholding | gp practice-manager quality-officer commissioner |
                GET /intake/concerns/drafts/{draftId}/files | gp practice-manager |
                POST /intake/concerns/drafts/{draftId}/files | gp practice-manager |
                POST /intake/concerns/drafts/{draftId}/files/{attachmentId}/remove | gp practice-manager |
                GET /intake/api/concerns/{concernId}/attachments | gp practice-manager quality-officer commissioner safeguarding-lead counter-fraud-lead |
                POST /intake/api/concerns/{concernId}/attachments | gp practice-manager quality-officer |
                GET /intake/api/concerns/{concernId}/attachments/{attachmentId} | gp practice-manager quality-officer commissioner safeguarding-lead counter-fraud-lead |
                GET /intake/practices/missing                             | operator service |
                GET /intake/practices/{practiceCode}/successions/{successor}/withdraw | operator service |
                POST /intake/practices/{practiceCode}/successions/{successor}/withdraw | operator service |
                GET /intake/unlinked                                      | quality-officer |
                GET /intake/unlinked/{concernId}                          | quality-officer |
                POST /intake/unlinked/{concernId}                         | quality-officer |
                GET /intake/responses | provider-representative |
                GET /intake/responses/{requestId} | provider-representative |
                POST /intake/responses/{requestId}/patient | provider-representative |
                GET /intake/responses/{requestId}/answer | provider-representative |
                POST /intake/responses/{requestId}/answer | provider-representative |
                GET /intake/responses/{requestId}/correct | provider-representative |
                POST /intake/responses/{requestId}/correct | provider-representative |
                GET /intake/responses/{requestId}/more-time | provider-representative |
                POST /intake/responses/{requestId}/more-time | provider-representative |
                GET /intake/api/responses | provider-representative |
                GET /intake/api/responses/{requestId} | provider-representative |
                POST /intake/api/responses/{requestId}/answer | provider-representative |
                POST /intake/api/responses/{requestId}/corrections | provider-representative |
                POST /intake/api/responses/{requestId}/more-time | provider-representative |
                POST /intake/api/responses/{requestId}/patient-reference | provider-representative |
                GET /intake/triage/{concernId}/ask-provider | quality-officer commissioner |
                POST /intake/triage/{concernId}/ask-provider | quality-officer commissioner |
                GET /intake/triage/{concernId}/responses/{requestId}/accept | quality-officer commissioner |
                POST /intake/triage/{concernId}/responses/{requestId}/accept | quality-officer commissioner |
                GET /intake/triage/{concernId}/responses/{requestId}/withdraw | quality-officer commissioner |
                POST /intake/triage/{concernId}/responses/{requestId}/withdraw | quality-officer commissioner |
                GET /intake/triage/{concernId}/responses/{requestId}/more-time | quality-officer commissioner |
                POST /intake/triage/{concernId}/responses/{requestId}/more-time | quality-officer commissioner |
                GET /intake/triage/{concernId}/release-patient | quality-officer |
                POST /intake/triage/{concernId}/release-patient | quality-officer |
                GET /intake/triage/{concernId}/end-release | quality-officer |
                POST /intake/triage/{concernId}/end-release | quality-officer |
                GET /intake/api/triage/{concernId}/responses | quality-officer commissioner |
                POST /intake/api/triage/{concernId}/responses | quality-officer commissioner |
                GET /intake/api/triage/{concernId}/responses/{requestId} | quality-officer commissioner |
                POST /intake/api/triage/{concernId}/responses/{requestId}/withdrawal | quality-officer commissioner |
                POST /intake/api/triage/{concernId}/responses/{requestId}/acceptance | quality-officer commissioner |
                POST /intake/api/triage/{concernId}/responses/{requestId}/more-time-decision | quality-officer commissioner |
                POST /intake/api/triage/{concernId}/patient-release | quality-officer |
                POST /intake/api/triage/{concernId}/patient-release/end | quality-officer |
                GET /intake/triage/{concernId}/merge                      | quality-officer commissioner |
                POST /intake/triage/{concernId}/merge                     | quality-officer commissioner |
                GET /intake/triage/{concernId}/unmerge                    | quality-officer commissioner |
                POST /intake/triage/{concernId}/unmerge                   | quality-officer commissioner |
                GET /intake/triage/{concernId}/became                     | quality-officer commissioner |
                POST /intake/triage/{concernId}/became                    | quality-officer commissioner |
                GET /intake/triage/{concernId}/became/{onwardId}/outcome  | quality-officer commissioner |
                POST /intake/triage/{concernId}/became/{onwardId}/outcome | quality-officer commissioner |
                GET /intake/api/triage/{concernId}/became                 | quality-officer commissioner |
                POST /intake/api/triage/{concernId}/became                | quality-officer commissioner |
                POST /intake/api/triage/{concernId}/became/{onwardId}/outcome | quality-officer commissioner |
                GET /intake/api/triage/{concernId}/similar                | quality-officer commissioner |
                POST /intake/api/triage/{concernId}/merge                 | quality-officer commissioner |
                POST /intake/api/triage/{concernId}/unmerge               | quality-officer commissioner |
                POST /intake/api/concerns                                 | gp practice-manager |
                GET /intake/api/concerns                                  | gp practice-manager |
                GET /intake/api/concerns/{concernId}                      | gp practice-manager |
                POST /intake/api/concerns/{concernId}/patient-reference   | gp practice-manager |
                POST /intake/api/concerns/{concernId}/additions           | gp practice-manager |
                POST /intake/api/concerns/{concernId}/corrections         | gp practice-manager |
                POST /intake/api/concerns/{concernId}/withdrawal          | gp practice-manager |
                POST /intake/api/concerns/{concernId}/answers             | gp practice-manager |
                GET /intake/api/practices                                 | gp practice-manager quality-officer commissioner engagement-lead operator service |
                GET /intake/api/practices/{practiceCode}                  | gp practice-manager quality-officer commissioner engagement-lead operator service |
                GET /intake/api/providers                                 | gp practice-manager quality-officer commissioner operator |
                GET /intake/api/unlinked                                  | quality-officer |
                POST /intake/api/unlinked/{concernId}/link                | quality-officer |
                GET /intake/triage                                        | quality-officer commissioner safeguarding-lead counter-fraud-lead |
                GET /intake/triage/{concernId}                            | quality-officer commissioner safeguarding-lead counter-fraud-lead |
                GET /intake/triage/{concernId}/acknowledge                | quality-officer commissioner |
                POST /intake/triage/{concernId}/acknowledge               | quality-officer commissioner |
                GET /intake/triage/{concernId}/grade                      | quality-officer commissioner |
                POST /intake/triage/{concernId}/grade                     | quality-officer commissioner |
                GET /intake/triage/{concernId}/note                       | quality-officer commissioner |
                POST /intake/triage/{concernId}/note                      | quality-officer commissioner |
                GET /intake/triage/{concernId}/question                   | quality-officer commissioner |
                POST /intake/triage/{concernId}/question                  | quality-officer commissioner |
                GET /intake/triage/{concernId}/provider                   | quality-officer commissioner |
                POST /intake/triage/{concernId}/provider                  | quality-officer commissioner |
                GET /intake/triage/{concernId}/urgency                    | quality-officer commissioner |
                POST /intake/triage/{concernId}/urgency                   | quality-officer commissioner |
                GET /intake/triage/{concernId}/close                      | quality-officer commissioner |
                POST /intake/triage/{concernId}/close                     | quality-officer commissioner |
                GET /intake/triage/{concernId}/reopen                     | quality-officer commissioner |
                POST /intake/triage/{concernId}/reopen                    | quality-officer commissioner |
                GET /intake/triage/{concernId}/practitioner               | quality-officer commissioner |
                POST /intake/triage/{concernId}/practitioner              | quality-officer commissioner |
                POST /intake/triage/{concernId}/practitioner/names        | quality-officer commissioner |
                GET /intake/triage/{concernId}/seen                       | safeguarding-lead counter-fraud-lead |
                POST /intake/triage/{concernId}/seen                      | safeguarding-lead counter-fraud-lead |
                GET /intake/api/triage                                    | quality-officer commissioner safeguarding-lead counter-fraud-lead |
                GET /intake/api/triage/{concernId}                        | quality-officer commissioner safeguarding-lead counter-fraud-lead |
                GET /intake/api/triage/{concernId}/report                 | quality-officer commissioner safeguarding-lead counter-fraud-lead |
                POST /intake/api/triage/{concernId}/acknowledgement       | quality-officer commissioner |
                POST /intake/api/triage/{concernId}/grading               | quality-officer commissioner |
                POST /intake/api/triage/{concernId}/notes                 | quality-officer commissioner |
                POST /intake/api/triage/{concernId}/questions             | quality-officer commissioner |
                POST /intake/api/triage/{concernId}/provider              | quality-officer commissioner |
                POST /intake/api/triage/{concernId}/urgency               | quality-officer commissioner |
                POST /intake/api/triage/{concernId}/closure               | quality-officer commissioner |
                POST /intake/api/triage/{concernId}/reopening             | quality-officer commissioner |
                POST /intake/api/triage/{concernId}/practitioner          | quality-officer commissioner |
                POST /intake/api/triage/{concernId}/seen                  | safeguarding-lead counter-fraud-lead |
                GET /intake/api/imports                                   | operator service quality-officer |
                GET /intake/api/imports/{importer}                        | operator service quality-officer |
                POST /intake/api/imports/{importer}                       | operator service quality-officer |
                GET /intake/api/imports/{importer}/{importId}             | operator service quality-officer |
                GET /intake/api/imports/{importer}/{importId}/report      | operator service quality-officer |
                POST /intake/api/imports/{importer}/{importId}/cancel     | operator service quality-officer |
                GET /intake/api/operations/sealing/keys                   | operator |
                POST /intake/api/operations/sealing/resealing             | operator |
                POST /intake/api/operations/sealing/keys/{key}/retirement | operator |
                GET /intake/api/references/{reference}                    | everybody |
                GET /intake/imports                                       | operator service quality-officer |
                GET /intake/imports/{importer}                            | operator service quality-officer |
                GET /intake/imports/{importer}/template.csv               | operator service quality-officer |
                POST /intake/imports/{importer}                           | operator service quality-officer |
                GET /intake/imports/{importer}/{id}                       | operator service quality-officer |
                GET /intake/imports/{importer}/{id}/report                | operator service quality-officer |
                POST /intake/imports/{importer}/{id}/cancel               | operator service quality-officer |
                POST /intake/imports/{importer}/{id}/go-on                | operator service quality-officer |
                GET /intake/references/{reference}                        | everybody |
                GET /intake/search                                        | everybody |
                GET /intake/session/renewed                               | everybody |
                GET /intake/kit                                           | everybody |
                GET /intake/operations/audit                              | auditor |
                GET /intake/operations/audit/about-me                     | everybody |
                GET /intake/operations/parked-keys                        | operator |
                GET /intake/operations/parked-keys/{id}                   | operator |
                POST /intake/operations/parked-keys/{id}/replay           | operator |
                POST /intake/operations/parked-keys/{id}/set-aside        | operator |
                GET /intake/alerts                                        | gp practice-manager provider-representative quality-officer commissioner |
                POST /intake/alerts                                       | provider-representative |
                GET /intake/alerts/new                                    | provider-representative |
                GET /intake/alerts/{alertId}                              | gp practice-manager provider-representative quality-officer commissioner |
                GET /intake/alerts/{alertId}/answer                       | gp practice-manager |
                POST /intake/alerts/{alertId}/answer                      | gp practice-manager |
                GET /intake/api/alerts                                    | gp practice-manager provider-representative quality-officer commissioner |
                POST /intake/api/alerts                                   | provider-representative |
                GET /intake/api/alerts/{alertId}                          | gp practice-manager provider-representative quality-officer commissioner |
                POST /intake/api/alerts/{alertId}/answer                  | gp practice-manager |
                GET /intake/concerns/{concernId}/feedback                 | gp practice-manager |
                POST /intake/concerns/{concernId}/feedback                | gp practice-manager |
                PUT /intake/api/concerns/{concernId}/feedback             | gp practice-manager |
                GET /intake/api/feedback-summary                          | quality-officer commissioner |
                GET /intake/feedback                                      | quality-officer commissioner |
                GET /intake/you-said-we-did                               | gp practice-manager |
                """;
    }
}
