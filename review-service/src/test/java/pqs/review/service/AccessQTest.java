package pqs.review.service;

import io.quarkus.test.junit.QuarkusTest;
import pqs.testsupport.access.AccessMatrix;

/** Who may do what in this service. */
@QuarkusTest
class AccessQTest extends AccessMatrix {

    @Override
    protected String table() {
        return """
                GET /review                                               | everybody |
                GET /review/reviews                                       | quality-officer commissioner clinical-reviewer review-administrator auditor |
                GET /review/reviews/new                                   | commissioner review-administrator |
                POST /review/reviews                                      | commissioner review-administrator |
                GET /review/reviews/{id}                                  | quality-officer commissioner clinical-reviewer review-administrator auditor |
                POST /review/api/reviews                                  | commissioner review-administrator |
                GET /review/api/reviews                                   | quality-officer commissioner clinical-reviewer review-administrator auditor |
                GET /review/api/reviews/{id}                              | quality-officer commissioner clinical-reviewer review-administrator auditor |
                GET /review/api/imports                                   | operator service quality-officer |
                GET /review/api/imports/{importer}                        | operator service quality-officer |
                POST /review/api/imports/{importer}                       | operator service quality-officer |
                GET /review/api/imports/{importer}/{importId}             | operator service quality-officer |
                GET /review/api/imports/{importer}/{importId}/report      | operator service quality-officer |
                POST /review/api/imports/{importer}/{importId}/cancel     | operator service quality-officer |
                GET /review/from-concerns                                 | quality-officer commissioner clinical-reviewer review-administrator auditor |
                GET /review/from-concerns/{onwardId}                      | quality-officer commissioner clinical-reviewer review-administrator auditor |
                POST /review/from-concerns/{onwardId}                     | commissioner review-administrator |
                GET /review/api/from-concerns                             | quality-officer commissioner clinical-reviewer review-administrator auditor |
                GET /review/api/from-concerns/{onwardId}                  | quality-officer commissioner clinical-reviewer review-administrator auditor |
                POST /review/api/from-concerns/{onwardId}/outcome         | commissioner review-administrator |
                GET /review/api/operations/sealing/keys                   | operator |
                POST /review/api/operations/sealing/resealing             | operator |
                POST /review/api/operations/sealing/keys/{key}/retirement | operator |
                GET /review/api/references/{reference}                    | everybody |
                GET /review/imports                                       | operator service quality-officer |
                GET /review/imports/{importer}                            | operator service quality-officer |
                GET /review/imports/{importer}/template.csv               | operator service quality-officer |
                POST /review/imports/{importer}                           | operator service quality-officer |
                GET /review/imports/{importer}/{id}                       | operator service quality-officer |
                GET /review/imports/{importer}/{id}/report                | operator service quality-officer |
                POST /review/imports/{importer}/{id}/cancel               | operator service quality-officer |
                POST /review/imports/{importer}/{id}/go-on                | operator service quality-officer |
                GET /review/references/{reference}                        | everybody |
                GET /review/search                                        | everybody |
                GET /review/session/renewed                               | everybody |
                GET /review/kit                                           | everybody |
                GET /review/operations/audit                              | auditor |
                GET /review/operations/audit/about-me                     | everybody |
                GET /review/operations/parked-keys                        | operator |
                GET /review/operations/parked-keys/{id}                   | operator |
                POST /review/operations/parked-keys/{id}/replay           | operator |
                POST /review/operations/parked-keys/{id}/set-aside        | operator |
                """;
    }
}
