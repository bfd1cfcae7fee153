package pqs.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import pqs.local.RunningSystem;
import pqs.local.demonstration.InventedProvider;
import pqs.systemtests.ledger.LedgerChecker;
import pqs.systemtests.world.BooksReader;
import pqs.systemtests.world.ConcernClients;
import pqs.systemtests.world.Database;
import pqs.systemtests.world.Rest;
import pqs.systemtests.world.Scene;
import pqs.systemtests.world.TheSystem;
import pqs.systemtests.world.Topics;

/** Every topic is delivered a second time from its beginning: one effect each, no second flag, no second e-mail. */
class RedeliveryST {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void everyTopicReadTwiceHasTheEffectsOfOnce() {
        var system = TheSystem.running();
        var providers = Scene.setOn(system).providers("R", 4);
        var clients = new ConcernClients(
                system, "again", providers.stream().map(InventedProvider::code).toList());
        for (int number = 0; number < 20; number++) {
            clients.report(number);
        }
        new Rest(system).awaitQuiet(LIMIT);
        var before = Effects.of(system);
        assertThat(before.flags()).isGreaterThanOrEqualTo(4);

        var topics = new Topics(system);
        Rest.SERVICES.forEach(system.children()::stop);
        Topics.READERS.keySet().forEach(topics::rewind);
        assertThat(topics.lag())
                .as("every topic with events is to be read again")
                .containsKeys(
                        "pqs.surveillance.concerns",
                        "pqs.notifications.flags",
                        "pqs.notifications.concerns",
                        "pqs.intake.providers");
        Rest.SERVICES.forEach(system.children()::start);
        Rest.SERVICES.forEach(service -> system.children().awaitReady(service, LIMIT));
        new Rest(system).awaitQuiet(LIMIT);

        assertThat(Effects.of(system)).isEqualTo(before);
        assertThat(LedgerChecker.check(clients.ledger(), new BooksReader(system).read("again")))
                .isEmpty();
        System.out.printf("redelivery: all topics read twice, still %s%n", before);
    }

    /** What people would notice if it doubled. */
    private record Effects(long observations, long flags, long copies, long notices, int messages) {

        static Effects of(RunningSystem system) {
            return new Effects(
                    new Database(system, "surveillance").number("select count(*) from observation"),
                    new Database(system, "surveillance").number("select count(*) from flag"),
                    new Database(system, "review").number("select count(*) from flag"),
                    new Database(system, "notifications").number("select count(*) from notice"),
                    system.outbox().size());
        }
    }
}
