package pqs.platform.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.junit.jupiter.api.Test;
import pqs.platform.inbox.Inbox;
import pqs.platform.retry.DatabaseTrouble;
import pqs.platform.testing.Sender;
import pqs.platform.testing.TestTopics;
import pqs.testsupport.PqsInfrastructure;

/** From topic to effect, on a real database and a real broker. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(TestTopics.class)
class ConsumeQTest extends ConsumeBed {

    @Inject
    Inbox inbox;

    @Inject
    @Liveness
    ConsumerHealth health;

    @Test
    void anEventDeliveredThreeTimesHasOneEffect() {
        var id = UUID.randomUUID();
        sender.note(id, "thrice", "once only");
        sender.note(id, "thrice", "once only");
        sender.note(id, "thrice", "once only");
        sender.note("thrice", "the next");

        await().until(() -> texts("thrice").contains("the next"));
        assertThat(texts("thrice")).containsExactly("once only", "the next");
    }

    @Test
    void theHandlerRunsInTheServiceScopeOfItsConsumerAndInTheTraceOfTheEvent() {
        var headers = Sender.headers(UUID.randomUUID());
        headers.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        sender.raw("traced", "{\"text\":\"hello\"}", headers);

        await().until(() -> texts("traced").equals(List.of("hello")));
        assertThat(database.strings("select service from plumbing_effect where key = 'traced'"))
                .containsExactly("platform.notes");
        assertThat(database.strings("select traceparent from plumbing_effect where key = 'traced'")
                        .getFirst())
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .doesNotContain("b7ad6b7169203331");
    }

    @Test
    void aTombstoneIsPassedOver() {
        sender.raw("forgotten", null, Map.of());
        sender.note("forgotten", "after");

        await().until(() -> texts("forgotten").equals(List.of("after")));
        assertThat(parked("forgotten")).isEmpty();
    }

    @Test
    void databaseTroubleIsWaitedOutAndParksNothing() {
        faults.plant("troubled", 6, () -> {
            throw new DatabaseTrouble("testing", new SQLException("gone", "08006"));
        });
        sender.note("troubled", "in the end");

        await().atMost(Duration.ofSeconds(25)).until(() -> texts("troubled").equals(List.of("in the end")));
        assertThat(parked("troubled")).isEmpty();
    }

    @Test
    void whatAConsumerDoesNotReadPassesByHoweverUnreadable() {
        var id = UUID.randomUUID();
        var headers = Sender.headers(id);
        headers.put("ce_type", "elsewhere");
        headers.put("ce_dataschema", "urn:pqs:elsewhere:v3");
        sender.raw("other", "{\"text\":", headers);
        sender.note("other", "after");

        await().until(() -> texts("other").equals(List.of("after")));
        assertThat(database.number("select count(*) from inbox where event_id = ?", id))
                .isZero();
        assertThat(parked("other")).isEmpty();
    }

    @Test
    void whatNamesNoTypeIsLookedAtWhole() {
        var headers = Sender.headers(UUID.randomUUID());
        headers.remove("ce_type");
        sender.raw("nameless", "{}", headers);

        await().until(() -> !parked("nameless").isEmpty());
    }

    @Test
    void theInboxIsOnlyForTransactionsAndClaimsOnce() {
        var id = UUID.randomUUID();
        assertThatThrownBy(() -> inbox.firstDelivery("test", id)).isInstanceOf(TransactionalException.class);
        assertThat(QuarkusTransaction.requiringNew().call(() -> inbox.firstDelivery("test", id)))
                .isTrue();
        assertThat(QuarkusTransaction.requiringNew().call(() -> inbox.firstDelivery("test", id)))
                .isFalse();
        assertThat(QuarkusTransaction.requiringNew().call(() -> inbox.firstDelivery("other", id)))
                .isTrue();
    }

    @Test
    void theLoopIsAliveAndSaysHowFarItIs() {
        var response = health.call();

        assertThat(response.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(response.getData().orElseThrow())
                .containsKeys("notes.lagRecords", "notes.lastPollSecondsAgo", "notes.parkedKeys");
    }
}
