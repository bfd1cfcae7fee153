package pqs.surveillance.testing;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import pqs.testsupport.access.AccessMatrix;

/**
 * Who may do what in this service. The flag that is asked for is of a commissioner that none of
 * the roles acts for; what takes a body is asked without one, so it may say so before it looks for the flag.
 */
@QuarkusTest
class AccessQTest extends AccessMatrix {

    private static final Instant START = Instant.parse("2026-09-01T09:00:00Z");

    @Inject
    World world;

    @Inject
    Neighbours neighbours;

    private String provider = "";

    @BeforeEach
    void aFlagOfAStrangerStands() {
        provider = world.newProvider("TEST-ICB-STRANGER");
        for (int hour = 0; hour < 3; hour++) {
            neighbours.report(provider, START.plusSeconds(3600L * hour));
        }
        await().until(() -> !flag("flag_id").isEmpty());
    }

    @Override
    protected Map<String, String> samples() {
        return Map.of("id", flag("flag_id").getFirst());
    }

    @Override
    protected List<String> planted() {
        return List.of(flag("reference").getFirst(), flag("evidence_digest").getFirst(), provider);
    }

    private List<String> flag(String column) {
        return world.rows("select " + column + " from flag where provider_code = ?", provider);
    }

    @Override
    protected String table() {
        return """
                GET /surveillance                                               | everybody |
                GET /surveillance/providers                                     | quality-officer commissioner auditor operator |
                GET /surveillance/providers/{code}                              | quality-officer commissioner auditor operator |
                GET /surveillance/providers/{code}/attendances.csv              | quality-officer commissioner auditor operator |
                GET /surveillance/providers/{code}/edit | operator service |
                POST /surveillance/providers/{code}/edit | operator service |
                GET /surveillance/api/providers                                 | gp practice-manager quality-officer commissioner operator |
                GET /surveillance/api/providers/{code}                          | quality-officer commissioner auditor operator |
                PUT /surveillance/api/providers/{code}                          | operator service |
                GET /surveillance/flags                                         | quality-officer commissioner review-administrator auditor |
                GET /surveillance/api/flags                                     | quality-officer commissioner review-administrator auditor |
                GET /surveillance/flags/{id}                                    | quality-officer commissioner review-administrator auditor | quality-officer commissioner review-administrator auditor
                GET /surveillance/flags/{id}/replay                             | quality-officer commissioner review-administrator auditor | quality-officer commissioner review-administrator auditor
                GET /surveillance/api/flags/{id}                                | quality-officer commissioner review-administrator auditor | quality-officer commissioner review-administrator auditor
                GET /surveillance/api/flags/{id}/evidence                       | quality-officer commissioner review-administrator auditor | quality-officer commissioner review-administrator auditor
                POST /surveillance/api/flags/{id}/replay                        | quality-officer commissioner review-administrator auditor | quality-officer commissioner review-administrator auditor
                POST /surveillance/flags/{id}/acknowledgement                   | quality-officer commissioner | quality-officer commissioner
                POST /surveillance/api/flags/{id}/acknowledgement               | quality-officer commissioner | quality-officer commissioner
                GET /surveillance/api/flags/{id}/deadline | quality-officer commissioner review-administrator auditor | quality-officer commissioner review-administrator auditor
                POST /surveillance/api/flags/{id}/deadline/pauses | quality-officer commissioner |
                POST /surveillance/api/flags/{id}/deadline/resumption | quality-officer commissioner |
                POST /surveillance/api/flags/{id}/deadline/extensions | quality-officer commissioner |
                GET /surveillance/flags/{id}/deadline/pause | quality-officer commissioner | quality-officer commissioner
                POST /surveillance/flags/{id}/deadline/pause | quality-officer commissioner | quality-officer commissioner
                GET /surveillance/flags/{id}/deadline/resume | quality-officer commissioner | quality-officer commissioner
                POST /surveillance/flags/{id}/deadline/resume | quality-officer commissioner | quality-officer commissioner
                GET /surveillance/flags/{id}/deadline/extend | quality-officer commissioner | quality-officer commissioner
                POST /surveillance/flags/{id}/deadline/extend | quality-officer commissioner | quality-officer commissioner
                GET /surveillance/api/imports                                   | operator service quality-officer |
                GET /surveillance/api/imports/{importer}                        | operator service quality-officer |
                POST /surveillance/api/imports/{importer}                       | operator service quality-officer |
                GET /surveillance/api/imports/{importer}/{importId}             | operator service quality-officer |
                GET /surveillance/api/imports/{importer}/{importId}/report      | operator service quality-officer |
                POST /surveillance/api/imports/{importer}/{importId}/cancel     | operator service quality-officer |
                GET /surveillance/api/operations/sealing/keys                   | operator |
                POST /surveillance/api/operations/sealing/resealing             | operator |
                POST /surveillance/api/operations/sealing/keys/{key}/retirement | operator |
                GET /surveillance/api/references/{reference}                    | everybody |
                GET /surveillance/imports                                       | operator service quality-officer |
                GET /surveillance/imports/{importer}                            | operator service quality-officer |
                GET /surveillance/imports/{importer}/template.csv               | operator service quality-officer |
                POST /surveillance/imports/{importer}                           | operator service quality-officer |
                GET /surveillance/imports/{importer}/{id}                       | operator service quality-officer |
                GET /surveillance/imports/{importer}/{id}/report                | operator service quality-officer |
                POST /surveillance/imports/{importer}/{id}/cancel               | operator service quality-officer |
                POST /surveillance/imports/{importer}/{id}/go-on                | operator service quality-officer |
                GET /surveillance/references/{reference}                        | everybody |
                GET /surveillance/search                                        | everybody |
                GET /surveillance/session/renewed                               | everybody |
                GET /surveillance/kit                                           | everybody |
                GET /surveillance/operations/audit                              | auditor |
                GET /surveillance/operations/audit/about-me                     | everybody |
                GET /surveillance/operations/parked-keys                        | operator |
                GET /surveillance/operations/parked-keys/{id}                   | operator |
                POST /surveillance/operations/parked-keys/{id}/replay           | operator |
                POST /surveillance/operations/parked-keys/{id}/set-aside        | operator |
                """;
    }
}
