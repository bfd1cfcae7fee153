package pqs.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pqs.platform.audit.anchor.Anchor;
import pqs.platform.audit.anchor.AnchorFolder;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.platform.testing.Database;

/** One test, as anchors cannot be taken back: what each step finds is what the step before left. */
@QuarkusTest
class AnchorRoundQTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    AnchorRound round;

    @Inject
    AuditTrail trail;

    @Inject
    AuditSealing sealing;

    @Inject
    Scopes scopes;

    @Inject
    Database database;

    @Test
    void anAnchorIsMadeWhenDueJoinsTheOneBeforeAndSurvivesACrashInBetween(@TempDir Path root) throws Exception {
        var folder = new AnchorFolder(root, "platform");
        folder.prepare();
        long made = database.number("select coalesce(max(number), 0) from audit_anchor");
        assertThat(round.make(folder, Duration.ZERO)).isTrue();
        assertThat(round.make(folder, HOUR)).isFalse();

        scopes.runAs(
                new Scope.Service("test.anchors"),
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> trail.record(
                                AuditEntry.change("lamp.lit", AuditSubject.of("lamp", UUID.randomUUID())))));
        assertThat(round.make(folder, Duration.ZERO)).isTrue();

        assertThat(folder.numbers()).containsExactly(made + 1, made + 2);
        var first = Anchor.parse(folder.text(made + 1).orElseThrow());
        var second = Anchor.parse(folder.text(made + 2).orElseThrow());
        assertThat(second.anchor().previous()).isEqualTo(first.seal());
        assertThat(second.anchor().entries()).isEqualTo(first.anchor().entries() + 1);

        // A file that no row tells of, as after a crash: it is taken for the anchor it is.
        var third = new Anchor(
                        "platform",
                        made + 3,
                        second.anchor().madeAt(),
                        second.seal(),
                        second.anchor().heads(),
                        second.anchor().keyId())
                .text(sealing.seal());
        var place = root.resolve("platform").resolve("%010d.anchor".formatted(made + 3));
        Files.writeString(place, third);
        assertThat(round.make(folder, Duration.ZERO)).isTrue();
        assertThat(folder.text(made + 3)).contains(third);
        assertThat(database.number("select max(number) from audit_anchor")).isEqualTo(made + 3);
        assertThat(round.age()).hasValueSatisfying(age -> assertThat(age).isBetween(Duration.ZERO, HOUR));

        // A file that somebody else has put there: not taken, loud, and nothing is anchored over it.
        var strange = root.resolve("platform").resolve("%010d.anchor".formatted(made + 4));
        for (var text : List.of("nonsense", third, third.replace("number " + (made + 3), "number " + (made + 4)))) {
            Files.writeString(strange, text);
            assertThatThrownBy(() -> round.make(folder, Duration.ZERO))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("was not written by this service: move the file aside");
            assertThat(database.number("select max(number) from audit_anchor")).isEqualTo(made + 3);
        }
        Files.delete(strange);
        assertThat(round.make(folder, Duration.ZERO)).isTrue();
    }
}
