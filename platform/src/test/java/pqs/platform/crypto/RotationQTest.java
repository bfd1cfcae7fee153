package pqs.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import pqs.platform.audit.AuditEntry;
import pqs.platform.personal.NhsNumber;

/** A new key seals at once, and what older ones sealed is sealed anew, while the service runs. */
@QuarkusTest
@TestProfile(RotationBed.KeysInAFile.class)
@TestSecurity(
        user = "operator-keys",
        roles = "operator",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
class RotationQTest extends RotationBed {

    @Inject
    SealedColumns columns;

    @Inject
    Pseudonyms pseudonyms;

    @Test
    void aNewKeySealsAtOnceOldFieldsOpenAndAllAreSealedAnewOnceWithTheirPseudonyms() {
        write(Keys.entry("test-2", 2), Keys.entry("test-1", 1));
        var id = new UUID(8, 1);
        things.add(id, "9990000018");
        assertThat(things.field(id).keyId()).isEqualTo(new KeyId("test-2"));
        assertThat(things.open(new UUID(7, 0), reading())).isEqualTo(rows.get(new UUID(7, 0)));

        assertThat(resealing.run()).containsExactly(new Resealing.Outcome("sealed_thing.number_sealed", ROWS, 0, 0));

        assertThat(resealing.run()).containsExactly(new Resealing.Outcome("sealed_thing.number_sealed", 0, 0, 0));
        write(Keys.entry("test-2", 2));
        rows.forEach((row, number) -> {
            assertThat(things.open(row, reading())).as("seed 11").isEqualTo(number);
            assertThat(things.bytes("number_pseudonym", row))
                    .isEqualTo(pseudonyms.of(
                            SealedThings.PURPOSE, NhsNumber.parse(number).orElseThrow()));
        });
    }

    @Test
    void fourAtOnceBesideWritersSealEachFieldAnewOnce() throws Exception {
        write(Keys.entry("test-2", 2), Keys.entry("test-1", 1));
        var work = new ArrayList<Callable<Long>>();
        for (int i = 0; i < 4; i++) {
            work.add(() -> resealing.run().getFirst().resealed());
        }
        work.add(() -> {
            for (int i = 0; i < 50; i++) {
                things.add(new UUID(9, i), "9990000018");
            }
            return 0L;
        });

        long resealed = 0;
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : workers.invokeAll(work)) {
                resealed += done.get();
            }
        }

        assertThat(resealed).isEqualTo(ROWS);
        assertThat(things.underKey("test-2")).isEqualTo(ROWS + 50);
    }

    @Test
    void whatDoesNotOpenIsCountedAndLeftAndKeepsItsKeyFromRetiring() {
        things.inTransaction(() -> database.update(
                "update sealed_thing set number_sealed = (select number_sealed from sealed_thing where thing_id = ?)"
                        + " where thing_id = ?",
                new UUID(7, 1),
                new UUID(7, 2)));
        write(Keys.entry("test-2", 2), Keys.entry("test-1", 1));

        assertThat(resealing.run())
                .containsExactly(new Resealing.Outcome("sealed_thing.number_sealed", ROWS - 1, 1, 1));

        assertThatThrownBy(() -> register.retire("test-1")).hasMessageContaining("still opens 1 sealed fields");
        assertThatThrownBy(() -> things.open(new UUID(7, 2), reading())).isInstanceOf(CannotOpen.class);
    }

    @Test
    void everySealedColumnOfTheDatabaseIsDeclared() {
        assertThat(columns.differences()).isEmpty();
    }

    @Test
    void withoutARowInTheTrailNothingIsOpened() {
        var before = trail();
        var field = things.field(new UUID(7, 0));

        assertThatThrownBy(() -> things.open(new UUID(7, 0), AuditEntry.change("thing.changed", subject())))
                .hasMessageContaining("told in the trail as reading");
        assertThat(trail()).isEqualTo(before);
        assertThat(things.open(new UUID(7, 0), reading())).isEqualTo(rows.get(new UUID(7, 0)));
        assertThat(trail()).isEqualTo(before + 1);
        assertThat(field.toString()).startsWith("SealedField[key test-1,");
    }

    private long trail() {
        return things.inTransaction(
                () -> database.number("select count(*) from audit_entry where action = 'thing.number'"));
    }
}
