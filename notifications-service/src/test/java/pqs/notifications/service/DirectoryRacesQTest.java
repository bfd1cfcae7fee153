package pqs.notifications.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import pqs.testsupport.PqsInfrastructure;

/**
 * Two changes of the directory at one moment: the second waits for the first before it reads. The test holds what both wait
 * for until both have come, as a third change would.
 */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(MailBox.class)
@TestSecurity(
        user = "operator-1",
        roles = "operator",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
class DirectoryRacesQTest extends TwoBoardsSetting {

    private static final String WAITERS =
            "select count(*) from pg_locks where locktype = 'advisory' and objid = 7001 and not granted";

    private static final Executor OWN_THREAD = task -> Thread.ofPlatform().start(task);

    @Inject
    AgroalDataSource dataSource;

    @Test
    void whoLeavesInTheMomentOfAMergerIsNotTakenAlong() throws SQLException {
        var freya = subject("freya");
        person(freya, board, "").statusCode(200);

        var answers = atOnce(
                () -> form("/people/" + freya + "/leaving", Map.of("version", "1", "leaving", "yes")),
                () -> succession(board, successor));

        answers[0].statusCode(303);
        answers[1].statusCode(200);
        given().get("/api/people/" + freya).then().body("memberships", hasSize(0));
        assertThat(notices(journey.flagRaisedFor(board)))
                .as("nobody to tell, and not somebody who has left")
                .isEqualTo(successor + "/");
    }

    @Test
    void aRoleIsNotGivenInAnOrganisationInTheMomentInWhichItGivesWay() throws SQLException {
        var gita = subject("gita");

        var answers = atOnce(() -> succession(board, successor), () -> person(gita, board, ""));

        answers[0].statusCode(200);
        answers[1].statusCode(400).body("errors[0].code", equalTo("succeeded-organisation"));
    }

    @Test
    void aFlagThatIsToldInTheMomentOfAMergerReachesTheSuccessor() throws SQLException {
        person(subject("hanne"), successor, "").statusCode(200);
        var flag = new AtomicReference<UUID>();

        var answers = atOnce(() -> succession(board, successor), () -> {
            flag.set(journey.flagRaisedFor(board));
            return given().get("/me").then();
        });

        answers[0].statusCode(200);
        assertThat(notices(flag.get())).isEqualTo(successor + "/" + subject("hanne"));
    }

    /** The first stands before the second in the line. */
    private ValidatableResponse[] atOnce(Supplier<ValidatableResponse> first, Supplier<ValidatableResponse> second)
            throws SQLException {
        CompletableFuture<ValidatableResponse> one;
        CompletableFuture<ValidatableResponse> other;
        try (var connection = dataSource.getConnection()) {
            connection.createStatement().execute("select pg_advisory_lock(7001)");
            try {
                one = CompletableFuture.supplyAsync(first, OWN_THREAD);
                await().until(() -> waiters(connection) == 1);
                other = CompletableFuture.supplyAsync(second, OWN_THREAD);
                await().until(() -> waiters(connection) == 2);
            } finally {
                connection.createStatement().execute("select pg_advisory_unlock(7001)");
            }
        }
        return new ValidatableResponse[] {one.join(), other.join()};
    }

    private static long waiters(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(WAITERS)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
