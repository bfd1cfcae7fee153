package pqs.platform.crypto;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditPurpose;
import pqs.platform.audit.AuditSubject;
import pqs.platform.personal.NhsNumber;
import pqs.platform.personal.TestNumbers;
import pqs.platform.testing.Database;

/** Keys come, seal anew and go, while the service runs. */
@QuarkusTest
@TestProfile(RotationQTest.KeysInAFile.class)
@TestSecurity(
        user = "operator-keys",
        roles = "operator",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
class RotationQTest {

    private static final int ROWS = 230;
    /** The same whichever class loader asks. */
    private static final Path FILE = Path.of("target", "sealing-test.keys").toAbsolutePath();

    /** A mounted file instead of the environment, and small batches. */
    public static final class KeysInAFile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            write(Keys.entry("test-1", 1));
            return Map.of(
                    "pqs.sealing.keys", "",
                    "pqs.sealing.keys-file", FILE.toString(),
                    "pqs.sealing.batch-rows-max", "40");
        }
    }

    @Inject
    SealedThings things;

    @Inject
    Resealing resealing;

    @Inject
    KeyRegister register;

    @Inject
    SealedColumns columns;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Database database;

    private final Map<UUID, String> rows = new LinkedHashMap<>();

    @BeforeEach
    void rowsUnderTheFirstKey() {
        things.clear();
        things.inTransaction(
                () -> database.update("update sealing_key set retired_at = null, encryptions_reserved = 0"));
        write(Keys.entry("test-1", 1));
        var random = new Random(11);
        for (int i = 0; i < ROWS; i++) {
            var id = new UUID(7, i);
            rows.put(id, TestNumbers.random(random));
            things.add(id, rows.get(id));
        }
        assertThat(things.underKey("test-1")).isEqualTo(ROWS);
    }

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
    void aKeyIsRetiredWhenNothingNeedsItAndSealsNeverAgain() {
        assertThatThrownBy(() -> register.retire("test-1")).hasMessageContaining("is the current one");
        write(Keys.entry("test-2", 2), Keys.entry("test-1", 1));
        assertThatThrownBy(() -> register.retire("test-1")).hasMessageContaining("still opens " + ROWS);
        assertThatThrownBy(() -> register.retire("never-heard-of")).hasMessageContaining("no such sealing key");
        resealing.run();

        register.retire("test-1");
        register.retire("test-1");

        assertThat(register.all())
                .extracting(KeyRegister.Entry::key, KeyRegister.Entry::state, KeyRegister.Entry::fields)
                .contains(
                        tuple(new KeyId("test-2"), KeyRegister.State.CURRENT, (long) ROWS),
                        tuple(new KeyId("test-1"), KeyRegister.State.RETIRED, 0L));
        // A replica that has not heard of it yet.
        write(Keys.entry("test-1", 1), Keys.entry("test-2", 2));
        assertThatThrownBy(() -> things.add(new UUID(8, 2), "9990000018")).hasMessageContaining("it is retired");
    }

    @Test
    void aKeyThatHasSealedAsOftenAsIsSafeSealsNoMore() {
        write(Keys.entry("test-3", 3), Keys.entry("test-1", 1));
        things.inTransaction(() -> database.update("""
                insert into sealing_key (key_id, encryptions_reserved) values ('test-3', 4294967296)
                on conflict (key_id) do update set encryptions_reserved = 4294967296"""));

        assertThatThrownBy(() -> things.add(new UUID(8, 3), "9990000018"))
                .hasMessageContaining("has sealed as often as is safe");
    }

    @Test
    void aRingThatLacksAKeyIsFoundAtStartUpAndABrokenFileLeavesTheRingAsItWas() {
        assertThat(register.missing()).isEmpty();
        write(Keys.entry("test-2", 2));
        assertThat(register.missing())
                .containsExactly("the key ring lacks the key test-1, which " + ROWS
                        + " sealed fields still need; put it back after the current key, re-seal, then retire it");
        assertThatThrownBy(() -> things.open(new UUID(7, 0), reading()))
                .isInstanceOfSatisfying(
                        CannotOpen.class, e -> assertThat(e.why()).isEqualTo(CannotOpen.Why.UNKNOWN_KEY));

        write(Keys.entry("test-1", 1), Keys.entry("test-2", 2));
        things.open(new UUID(7, 0), reading());
        write("half a li");
        assertThat(things.open(new UUID(7, 0), reading())).isEqualTo(rows.get(new UUID(7, 0)));
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

    @Test
    void anOperatorDoesItByApi() {
        write(Keys.entry("test-2", 2), Keys.entry("test-1", 1));

        asked().post("/api/operations/sealing/keys/test-1/retirement")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:still-needed"));
        asked().post("/api/operations/sealing/resealing")
                .then()
                .statusCode(200)
                .body("columns.column", hasItem("sealed_thing.number_sealed"))
                .body("columns.resealed", hasItem(ROWS))
                .body("left", equalTo(0));
        asked().post("/api/operations/sealing/keys/test-1/retirement").then().statusCode(204);
        given().get("/api/operations/sealing/keys")
                .then()
                .statusCode(200)
                .body("keys.find { it.key == 'test-1' }.state", equalTo("retired"))
                .body("keys.find { it.key == 'test-2' }.fields", equalTo(ROWS));
    }

    @Test
    @TestSecurity(
            user = "gp-1",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    void nobodyElseDoes() {
        asked().post("/api/operations/sealing/resealing").then().statusCode(403);
    }

    /** A post without a type counts as a form, which needs a token. */
    private static RequestSpecification asked() {
        return given().contentType("application/json");
    }

    private long trail() {
        return things.inTransaction(
                () -> database.number("select count(*) from audit_entry where action = 'thing.number'"));
    }

    private static AuditSubject subject() {
        return AuditSubject.of("thing", new UUID(7, 0));
    }

    private static AuditEntry reading() {
        return AuditEntry.read("thing.number", subject(), AuditPurpose.of("support"));
    }

    /** Files of one size in one moment look unchanged, so each is a little longer than the one before. */
    private static void write(String... entries) {
        try {
            var remarks = "#".repeat(1 + (int) (Files.exists(FILE) ? Files.size(FILE) % 1000 : 0));
            Files.writeString(FILE, String.join("\n", List.of(entries)) + "\n" + remarks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
