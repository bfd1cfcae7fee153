package pqs.platform.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import pqs.embedded.ServiceDatabase;
import pqs.platform.audit.anchor.Anchor;
import pqs.platform.audit.anchor.AnchorFolder;
import pqs.platform.audit.chain.AuditKeys;
import pqs.platform.audit.chain.ChainHash;
import pqs.platform.audit.chain.Head;
import pqs.platform.audit.chain.TrailRow;
import pqs.platform.audit.chain.TrailSeal;
import pqs.platform.audit.chain.Who;
import pqs.platform.audit.verify.TrailVerifier;
import pqs.platform.audit.verify.Verification;
import pqs.testsupport.Infrastructure;

/** A trail in a database of its own, empty at first, written as the application writes it and tampered with as only a superuser can. */
final class TamperedTrail {

    static final String SERVICE = "audited";
    static final AuditKeys KEYS = AuditKeys.parse("t1:" + "a-secret-of-the-tests-".repeat(2));
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");

    private static final ServiceDatabase DATABASE = migrated();

    final ServiceDatabase database = DATABASE;
    private final AnchorFolder folder;
    private final Path root;
    private final TrailSeal seal = new TrailSeal(KEYS, SERVICE);
    private Anchor.@Nullable Read last;
    private int rows;

    TamperedTrail(Path root) throws SQLException {
        this.root = root;
        this.folder = new AnchorFolder(root, SERVICE);
        superuser(
                "truncate audit_entry, audit_link, audit_anchor",
                "update audit_head set last_number = 0, last_hash = decode(repeat('00', 32), 'hex')");
    }

    private static ServiceDatabase migrated() {
        var made = Infrastructure.shared().newDatabase(SERVICE);
        Flyway.configure()
                .dataSource(made.jdbcUrl(), made.ownerRole(), made.ownerPassword())
                .locations("db/platform")
                .placeholders(Map.of("app_role", made.appRole()))
                .load()
                .migrate();
        return made;
    }

    /** As many entries of one subject, so that they stand in one chain; each in a transaction of its own. */
    void write(int count) throws SQLException {
        try (var connection =
                DriverManager.getConnection(database.jdbcUrl(), database.appRole(), database.appPassword())) {
            for (int i = 0; i < count; i++) {
                var row = row();
                AuditTable.insert(connection, row, seal.of(row));
            }
        }
    }

    private TrailRow row() {
        rows++;
        return new TrailRow(
                new UUID(0x7000L, rows),
                "CHANGE",
                "lamp.lit",
                "lamp",
                "L-1",
                new Who("keeper-" + rows, "gp", "DEMO-GP1", null),
                null,
                null,
                null,
                null,
                "{\"n\":\"" + rows + "\"}",
                null,
                NOON.plusSeconds(rows),
                KEYS.newest());
    }

    void anchor() throws SQLException, IOException {
        folder.prepare();
        long number = last == null ? 1 : last.anchor().number() + 1;
        var anchor = new Anchor(
                SERVICE, number, Instant.now(), last == null ? ChainHash.NONE : last.seal(), heads(), KEYS.newest());
        folder.add(number, anchor.text(seal));
        last = new Anchor.Read(anchor, anchor.seal(seal));
        superuser("insert into audit_anchor values (%d, now(), 0, '')".formatted(number));
    }

    private List<Head> heads() throws SQLException {
        try (var connection = superuser();
                var rows = connection
                        .createStatement()
                        .executeQuery("select last_number, last_hash from audit_head order by shard")) {
            var heads = new ArrayList<Head>();
            while (rows.next()) {
                heads.add(new Head(rows.getLong(1), new ChainHash(rows.getBytes(2))));
            }
            return heads;
        }
    }

    /** Statements of somebody who may do anything, triggers switched off. {@code $S} is the chain that {@link #write} fills. */
    void superuser(String... statements) throws SQLException {
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var sql : statements) {
                statement.execute(sql.replace("$S", Integer.toString(row(1).shard())));
            }
        }
    }

    private TrailRow row(int number) {
        var here = rows;
        rows = number - 1;
        var row = row();
        rows = here;
        return row;
    }

    /** Lets two links of the chain point to each other's entry. */
    void swapEntries(int one, int other) throws SQLException {
        var point = "update audit_link set entry_id = '%s' where shard = $S and number = %d";
        superuser(
                point.formatted(new UUID(0, 0), one),
                point.formatted(row(one).id(), other),
                point.formatted(row(other).id(), one));
    }

    /** Makes every hash of the chain anew, as somebody would who knows how it is made. */
    void rechain() throws SQLException {
        superuser("""
            do $$
            declare one record; before bytea := decode(repeat('00', 32), 'hex'); made bytea; n bigint := 0;
            begin
                for one in select l.entry_id, e.seal from audit_link l join audit_entry e on e.id = l.entry_id
                           where l.shard = $S order by l.number
                loop
                    n := n + 1;
                    made := sha256(int2send($S::smallint) || int8send(n) || before || uuid_send(one.entry_id) || one.seal);
                    update audit_link set number = n, previous_hash = before, hash = made where entry_id = one.entry_id;
                    before := made;
                end loop;
                update audit_head set last_number = n, last_hash = before where shard = $S;
            end
            $$\
            """);
    }

    AnchorFolder folder() {
        return folder;
    }

    Verification verified() throws SQLException {
        try (var connection =
                DriverManager.getConnection(database.jdbcUrl(), database.ownerRole(), database.ownerPassword())) {
            return new TrailVerifier(SERVICE, KEYS, root, Duration.ofHours(2)).verify(connection);
        }
    }

    /** The kinds of all that was found, as text. */
    List<String> kinds() throws SQLException {
        return verified().findings().stream().map(found -> found.kind().name()).toList();
    }

    private Connection superuser() throws SQLException {
        return Infrastructure.shared().superuser(database.name()).getConnection();
    }
}
