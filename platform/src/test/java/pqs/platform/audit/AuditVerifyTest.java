package pqs.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pqs.platform.audit.chain.AuditKeys;
import pqs.platform.audit.verify.TrailVerifier;

/** Each way to tamper with a trail, done with all the rights there are, is found and called by its name. */
class AuditVerifyTest {

    private final Path anchors;
    private final TamperedTrail trail;

    AuditVerifyTest(@TempDir Path anchors) throws Exception {
        this.anchors = anchors;
        this.trail = new TamperedTrail(anchors);
    }

    @BeforeEach
    void tenEntriesOfWhichSixAreAnchored() throws Exception {
        trail.write(6);
        trail.anchor();
        trail.write(4);
    }

    @Test
    void whatNobodyTouchedIsInOrder() throws Exception {
        var found = trail.verified();

        assertThat(found.findings()).isEmpty();
        assertThat(found.entries()).isEqualTo(10);
        assertThat(found.anchors()).isEqualTo(1);
    }

    @Test
    void editedContent() throws Exception {
        trail.superuser("update audit_entry set actor = 'somebody-else' where actor = 'keeper-3'");

        assertThat(trail.kinds()).containsExactly("EDITED");
        assertThat(trail.verified().findings().getFirst().where()).endsWith("number 3");
    }

    @Test
    void editedAndChainedAnewIsStillNoSealOfTheService() throws Exception {
        trail.superuser("update audit_entry set actor = 'x', seal = seal || '' where actor = 'keeper-9'");
        trail.rechain();

        assertThat(trail.kinds()).containsExactly("EDITED");
    }

    @Test
    void deletedEntry() throws Exception {
        trail.superuser("delete from audit_entry where actor = 'keeper-4'");

        assertThat(trail.kinds()).containsExactly("DELETED");
    }

    @Test
    void deletedEntryWithItsLink() throws Exception {
        trail.superuser(
                "delete from audit_entry where actor in ('keeper-4', 'keeper-5')",
                "delete from audit_link where shard = $S and number in (4, 5)");

        assertThat(trail.kinds()).containsExactly("DELETED");
        assertThat(trail.verified().findings().getFirst().words()).isEqualTo("up to number 5 are missing");
    }

    @Test
    void deletedWithTheNumbersClosedUp() throws Exception {
        trail.superuser(
                "delete from audit_entry where actor = 'keeper-8'",
                "delete from audit_link where shard = $S and number = 8",
                "update audit_link set number = number - 1 where shard = $S and number = 9",
                "update audit_link set number = number - 1 where shard = $S and number = 10");

        assertThat(trail.kinds()).contains("DELETED");
    }

    @Test
    void insertedPastTheChain() throws Exception {
        trail.superuser("""
            insert into audit_entry select (jsonb_populate_record(e, '{"id": "00000000-0000-7000-8000-000000000001"}')).*
            from audit_entry e where actor = 'keeper-2'\
            """);

        assertThat(trail.kinds()).containsExactly("INSERTED");
    }

    @Test
    void insertedAndChainedByTheDatabaseItself() throws Exception {
        trail.superuser("set session_replication_role = origin", """
            insert into audit_entry select (jsonb_populate_record(e, jsonb_build_object(
                'id', '00000000-0000-7000-8000-000000000001', 'transaction_id', pg_current_xact_id()::text))).*
            from audit_entry e where actor = 'keeper-2'\
            """);

        assertThat(trail.kinds()).containsExactly("INSERTED");
        assertThat(trail.verified().entries()).isEqualTo(11);
    }

    @Test
    void reorderedEntries() throws Exception {
        trail.swapEntries(7, 9);

        assertThat(trail.kinds()).containsExactly("REORDERED", "REORDERED");
    }

    @Test
    void reorderedNumbers() throws Exception {
        trail.superuser(
                "update audit_link set number = -7 where shard = $S and number = 7",
                "update audit_link set number = 7 where shard = $S and number = 8",
                "update audit_link set number = 8 where shard = $S and number = -7");

        assertThat(trail.kinds()).isNotEmpty().containsOnly("REORDERED");
    }

    @Test
    void truncatedWithoutCare() throws Exception {
        trail.superuser(
                "delete from audit_link where shard = $S and number > 8",
                "delete from audit_entry where actor in ('keeper-9', 'keeper-10')");

        assertThat(trail.kinds()).containsExactly("TRUNCATED");
    }

    @Test
    void truncatedAndTheEndSetBackIsSeenByTheAnchorAlone() throws Exception {
        trail.superuser(
                "delete from audit_link where shard = $S and number > 5",
                "delete from audit_entry e where not exists (select from audit_link l where l.entry_id = e.id)",
                "update audit_head set last_number = 5, last_hash = (select hash from audit_link where shard = $S and"
                        + " number = 5) where shard = $S");

        assertThat(trail.kinds()).containsExactly("TRUNCATED");
        assertThat(trail.verified().findings().getFirst().words()).contains("which anchor 1 of");
    }

    @Test
    void emptiedTables() throws Exception {
        trail.superuser("truncate audit_entry, audit_link", "update audit_head set last_number = 0");

        assertThat(trail.kinds()).contains("TRUNCATED");
    }

    @Test
    void rechainedAfterTheOrderWasChangedIsSeenByTheAnchorAlone() throws Exception {
        trail.swapEntries(2, 4);
        trail.rechain();

        assertThat(trail.kinds()).containsExactly("RECHAINED");
        assertThat(trail.verified().findings().getFirst().words()).contains("anchor 1");
    }

    @Test
    void rechainedAfterARowWasTakenOut() throws Exception {
        trail.superuser(
                "delete from audit_entry where actor = 'keeper-2'",
                "delete from audit_link where shard = $S and number = 2");
        trail.rechain();

        assertThat(trail.kinds()).containsExactly("RECHAINED");
    }

    @Test
    void anAnchorThatIsGoneOrChangedIsToldOf() throws Exception {
        trail.anchor();
        trail.anchor();
        var folder = anchors.resolve(TamperedTrail.SERVICE);
        Files.delete(folder.resolve("0000000002.anchor"));
        var third = folder.resolve("0000000003.anchor");
        Files.writeString(third, Files.readString(third).replaceFirst("number 3", "number 4"));

        assertThat(trail.kinds()).containsExactly("ANCHOR_MISSING", "ANCHOR_ALTERED");
    }

    @Test
    void theLastAnchorsGoneAreKnownFromTheDatabase() throws Exception {
        trail.anchor();
        Files.delete(anchors.resolve(TamperedTrail.SERVICE).resolve("0000000002.anchor"));

        assertThat(trail.kinds()).containsExactly("ANCHOR_MISSING");
    }

    @Test
    void anAnchorIsNeverWrittenOver() {
        assertThatThrownBy(() -> trail.folder().add(1, "another")).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void withoutTheRightKeyNothingIsCalledInOrder() throws Exception {
        var database = trail.database;
        try (var connection =
                DriverManager.getConnection(database.jdbcUrl(), database.ownerRole(), database.ownerPassword())) {
            var found = new TrailVerifier(
                            TamperedTrail.SERVICE,
                            AuditKeys.parse("t2:" + "b".repeat(32)),
                            anchors,
                            Duration.ofHours(2))
                    .verify(connection);

            assertThat(found.findingsCount()).isEqualTo(11);
            assertThat(found.findings())
                    .allSatisfy(one -> assertThat(one.toString()).startsWith("UNKNOWN_KEY"));
        }
    }
}
