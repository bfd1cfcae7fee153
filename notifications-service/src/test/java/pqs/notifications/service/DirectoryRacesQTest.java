package pqs.notifications.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
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

        answers.first().statusCode(303);
        answers.second().statusCode(200);
        given().get("/api/people/" + freya).then().body("memberships", hasSize(0));
        assertThat(notices(journey.flagRaisedFor(board)))
                .as("nobody to tell, and not somebody who has left")
                .isEqualTo(successor + "/");
    }

    @Test
    void aRoleIsNotGivenInAnOrganisationInTheMomentInWhichItGivesWay() throws SQLException {
        var gita = subject("gita");

        var answers = atOnce(() -> succession(board, successor), () -> person(gita, board, ""));

        answers.first().statusCode(200);
        answers.second().statusCode(400).body("errors[0].code", equalTo("succeeded-organisation"));
    }

    @Test
    void aFlagThatIsToldInTheMomentOfAMergerReachesTheSuccessor() throws SQLException {
        person(subject("hanne"), successor, "").statusCode(200);

        var answers = atOnce(() -> succession(board, successor), () -> journey.flagRaisedFor(board));

        answers.first().statusCode(200);
        assertThat(notices(answers.second())).isEqualTo(successor + "/" + subject("hanne"));
    }

    private record Answers<A, B>(A first, B second) {}

    /** The first stands before the second in the line. */
    private <A, B> Answers<A, B> atOnce(Supplier<A> first, Supplier<B> second) throws SQLException {
        CompletableFuture<A> one;
        CompletableFuture<B> other;
        try (var held = HeldMemberships.in(dataSource)) {
            one = CompletableFuture.supplyAsync(first, OWN_THREAD);
            held.awaitWaiting(1);
            other = CompletableFuture.supplyAsync(second, OWN_THREAD);
            held.awaitWaiting(2);
        }
        return new Answers<>(one.join(), other.join());
    }
}
