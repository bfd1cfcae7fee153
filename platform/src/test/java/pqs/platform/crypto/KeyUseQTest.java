package pqs.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import pqs.platform.testing.Database;

/** Who seals holds a connection and a lock; what counts the encryptions must need neither of those that others wait for. */
@QuarkusTest
@TestProfile(KeyUseQTest.FourConnections.class)
class KeyUseQTest {

    private static final int CONNECTIONS = 4;

    /** So few that a test can hold them all. */
    public static class FourConnections implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.max-size", String.valueOf(CONNECTIONS));
        }
    }

    @Inject
    KeyUse use;

    @Inject
    KeyTable table;

    @Inject
    SealedThings things;

    @Inject
    Database database;

    @Test
    void theFirstSealsAfterAStartNeedNoConnectionThatOthersHold() throws Exception {
        var key = new KeyId("test-small-pool");
        var allHoldOne = new CyclicBarrier(CONNECTIONS);
        Callable<Boolean> seal = () -> things.inTransaction(() -> {
            database.number("select 1");
            meet(allHoldOne);
            use.claim(key, 1);
            return true;
        });

        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            assertThat(threads.invokeAll(Collections.nCopies(CONNECTIONS, seal)))
                    .extracting(Future::state)
                    .containsOnly(Future.State.SUCCESS);
        }
        assertThat(reserved(key)).isEqualTo(4096);
    }

    @Test
    void whoHasSealedSealsMoreAlthoughSomebodyWaitsToRetireTheKey() throws Exception {
        var key = new KeyId("test-waiting-retirement");
        try (var other = Executors.newSingleThreadExecutor()) {
            var retirement = things.inTransaction(() -> {
                use.claim(key, 1);
                var waiting = other.submit(() -> things.inTransaction(() -> table.lock(key)));
                await().until(this::somebodyWaitsForALock);
                use.claim(key, 4096);
                return waiting;
            });
            assertThat(retirement.get(5, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(reserved(key)).isEqualTo(8192);
    }

    private boolean somebodyWaitsForALock() {
        return database.number("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and datname = current_database()")
                == 1;
    }

    private long reserved(KeyId key) {
        return things.inTransaction(
                () -> database.number("select encryptions_reserved from sealing_key where key_id = ?", key.value()));
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(5, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
