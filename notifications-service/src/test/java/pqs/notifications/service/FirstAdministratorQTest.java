package pqs.notifications.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.SomePeople;
import pqs.notifications.directory.app.DirectoryKeepers;
import pqs.platform.security.Actor;
import pqs.platform.security.Scope;
import pqs.testsupport.PqsInfrastructure;

/** A directory that lists nobody lets one person in, once. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(MailBox.class)
@QuarkusTestResource(FirstAdministratorSetting.class)
class FirstAdministratorQTest {

    private static final Scope SERVICE = new Scope.Service("notifications.test");

    @Inject
    DirectoryKeepers keepers;

    @Inject
    Journey journey;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void theNamedPersonIsLetInOnceAndKeepsTheDirectoryFromThenOn() throws SQLException {
        // Listed already, in a commissioner that merges in this moment: the merger has its turn and wants this person's
        // row.
        var board = journey.newOrganisation();
        journey.joined(SomePeople.commissioner(FirstAdministratorSetting.SUBJECT, board));
        var somebodyElse = new Actor("somebody-else", "Somebody (invented)", "", Set.of());
        var named = new Actor(FirstAdministratorSetting.SUBJECT, "First (invented)", "", Set.of());

        assertThat(keepers.of(somebodyElse)).isEmpty();
        CompletableFuture<Set<String>> letIn;
        try (var merger = HeldMemberships.in(dataSource)) {
            letIn = CompletableFuture.supplyAsync(
                    () -> keepers.of(named), task -> Thread.ofPlatform().start(task));
            merger.awaitWaiting(1);
            merger.takeRowOf(FirstAdministratorSetting.SUBJECT);
        }
        assertThat(letIn.join()).containsExactly("directory.manage");
        assertThat(keepers.of(named)).as("as the operator they now are").containsExactly("directory.manage");
        assertThat(journey.texts(SERVICE, "select subject from first_administrator"))
                .isEqualTo(List.of(FirstAdministratorSetting.SUBJECT));
        assertThat(journey.texts(
                        SERVICE,
                        "select organisation_code || '/' || role from membership where subject = '"
                                + FirstAdministratorSetting.SUBJECT + "' and until_at is null order by role"))
                .isEqualTo(List.of(board + "/commissioner", FirstAdministratorSetting.ORGANISATION + "/operator"));

        // Having left, the setting opens nothing to them any more.
        journey.left(new PersonId(FirstAdministratorSetting.SUBJECT));
        assertThat(keepers.of(named)).isEmpty();
    }

    @Test
    void whoIsNotSignedInSeesNothing() {
        given().redirects().follow(false).get("/organisations").then().statusCode(401);
    }
}
