package pqs.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The runner of a real service, on its own thread: whatever a file does to it, the next one is read. */
@QuarkusTest
@TestProfile(ImportRunnerQTest.Running.class)
@TestSecurity(
        user = "operator-1",
        roles = "operator",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
class ImportRunnerQTest extends ImportBed {

    /** As in a service, where nobody tells it to look. */
    public static class Running implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("pqs.imports.runner-enabled", "true", "pqs.imports.retry-first", "PT0.01S");
        }
    }

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    @Liveness
    ImportHealth health;

    static Stream<Error> errors() {
        return Stream.of(
                new OutOfMemoryError("planned"),
                new StackOverflowError("planned"),
                new NoClassDefFoundError("planned"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void aFileThatThrowsAnErrorAtTheRunnerStopsAndTheNextIsRead(Error error) {
        faults.plant(Things.EARLY_STUMBLING_BLOCK, () -> {
            if (Thread.currentThread().getName().equals("imports")) {
                throw error;
            }
        });
        var deadly = receive("name,number\ndeadly,1\n");

        becomes(deadly, ImportState.STOPPED);
        assertThat(view(deadly).problem().orElseThrow()).contains("Something went wrong on our side");
        assertThat(health.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);

        faults.mend(Things.EARLY_STUMBLING_BLOCK);
        var next = receive("name,number\nharmless,2\n");
        becomes(next, ImportState.DONE);
    }

    private void becomes(UUID id, ImportState state) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(transactions.call(
                                () -> database.strings("select state from import_file where import_id = ?", id)))
                        .containsExactly(state.code()));
    }
}
