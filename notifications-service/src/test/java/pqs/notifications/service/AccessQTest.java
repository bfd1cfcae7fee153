package pqs.notifications.service;

import io.quarkus.test.junit.QuarkusTest;
import pqs.testsupport.access.AccessMatrix;

/** Who may do what in this service. */
@QuarkusTest
class AccessQTest extends AccessMatrix {

    @Override
    protected String table() {
        return """
                GET /notifications                                               | everybody |
                GET /notifications/me                                            | everybody |
                GET /notifications/notices                                       | quality-officer commissioner auditor operator |
                POST /notifications/notices/{id}/send-again                      | operator |
                GET /notifications/people                                        | operator |
                GET /notifications/people/new                                    | operator |
                POST /notifications/people                                       | operator |
                GET /notifications/people/{subject}/edit                         | operator |
                POST /notifications/people/{subject}/leaving                     | operator |
                GET /notifications/organisations                                 | operator |
                GET /notifications/organisations/new                             | operator |
                POST /notifications/organisations                                | operator |
                GET /notifications/organisations/{code}                          | operator |
                GET /notifications/organisations/{code}/edit                     | operator |
                POST /notifications/organisations/{code}/succession              | operator |
                POST /notifications/organisations/{code}/succession/withdrawal   | operator |
                POST /notifications/organisations/{code}/on-call                 | operator |
                POST /notifications/organisations/{code}/on-call/{shift}/end     | operator |
                GET /notifications/api/notices                                   | quality-officer commissioner auditor operator |
                POST /notifications/api/notices/{id}/send-again                  | operator |
                GET /notifications/api/people                                    | operator |
                GET /notifications/api/people/{subject}                          | operator |
                PUT /notifications/api/people/{subject}                          | operator |
                GET /notifications/api/organisations                             | operator |
                GET /notifications/api/organisations/{code}                      | operator |
                PUT /notifications/api/organisations/{code}                      | operator |
                PUT /notifications/api/organisations/{code}/succession           | operator |
                DELETE /notifications/api/organisations/{code}/succession        | operator |
                GET /notifications/api/organisations/{code}/on-call              | operator |
                POST /notifications/api/organisations/{code}/on-call             | operator |
                DELETE /notifications/api/organisations/{code}/on-call/{shift}   | operator |
                GET /notifications/api/imports                                   | operator service quality-officer |
                GET /notifications/api/imports/{importer}                        | operator service quality-officer |
                POST /notifications/api/imports/{importer}                       | operator service quality-officer |
                GET /notifications/api/imports/{importer}/{importId}             | operator service quality-officer |
                GET /notifications/api/imports/{importer}/{importId}/report      | operator service quality-officer |
                POST /notifications/api/imports/{importer}/{importId}/cancel     | operator service quality-officer |
                GET /notifications/api/operations/sealing/keys                   | operator |
                POST /notifications/api/operations/sealing/resealing             | operator |
                POST /notifications/api/operations/sealing/keys/{key}/retirement | operator |
                GET /notifications/api/references/{reference}                    | everybody |
                GET /notifications/imports                                       | operator service quality-officer |
                GET /notifications/imports/{importer}                            | operator service quality-officer |
                GET /notifications/imports/{importer}/template.csv               | operator service quality-officer |
                POST /notifications/imports/{importer}                           | operator service quality-officer |
                GET /notifications/imports/{importer}/{id}                       | operator service quality-officer |
                GET /notifications/imports/{importer}/{id}/report                | operator service quality-officer |
                POST /notifications/imports/{importer}/{id}/cancel               | operator service quality-officer |
                POST /notifications/imports/{importer}/{id}/go-on                | operator service quality-officer |
                GET /notifications/references/{reference}                        | everybody |
                GET /notifications/search                                        | everybody |
                GET /notifications/session/renewed                               | everybody |
                GET /notifications/kit                                           | everybody |
                GET /notifications/operations/audit                              | auditor |
                GET /notifications/operations/audit/about-me                     | everybody |
                GET /notifications/operations/parked-keys                        | operator |
                GET /notifications/operations/parked-keys/{id}                   | operator |
                POST /notifications/operations/parked-keys/{id}/replay           | operator |
                POST /notifications/operations/parked-keys/{id}/set-aside        | operator |
                """;
    }
}
