package pqs.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditPurpose;
import pqs.platform.audit.AuditSubject;
import pqs.platform.personal.TestNumbers;
import pqs.platform.testing.Database;

/** What the tests of keys that come and go share: rows under the first key of a ring that is a file. */
abstract class RotationBed {

    static final int ROWS = 230;
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
    Database database;

    final Map<UUID, String> rows = new LinkedHashMap<>();

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

    static AuditSubject subject() {
        return AuditSubject.of("thing", new UUID(7, 0));
    }

    static AuditEntry reading() {
        return AuditEntry.read("thing.number", subject(), AuditPurpose.of("support"));
    }

    /** Files of one size in one moment look unchanged, so each is a little longer than the one before. */
    static void write(String... entries) {
        try {
            var remarks = "#".repeat(1 + (int) (Files.exists(FILE) ? Files.size(FILE) % 1000 : 0));
            Files.writeString(FILE, String.join("\n", List.of(entries)) + "\n" + remarks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
