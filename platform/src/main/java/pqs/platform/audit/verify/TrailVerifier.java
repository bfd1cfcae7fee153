package pqs.platform.audit.verify;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import pqs.platform.audit.anchor.AnchorFolder;
import pqs.platform.audit.chain.AuditKeys;
import pqs.platform.audit.chain.Shard;
import pqs.platform.audit.chain.TrailSeal;
import pqs.platform.audit.verify.Finding.Kind;

/** Verifies the trail of one service: seals, chains, what is unchained, and all of it against the anchors. */
public final class TrailVerifier {

    private final String service;
    private final TrailSeal seal;
    private final AnchorFolder folder;
    private final Duration anchorAgeMax;

    /**
     * @param anchorFolder the folder of all services' anchors
     * @param anchorAgeMax an anchor older than this is overdue
     */
    public TrailVerifier(String service, AuditKeys keys, Path anchorFolder, Duration anchorAgeMax) {
        this.service = service;
        this.seal = new TrailSeal(keys, service);
        this.folder = new AnchorFolder(anchorFolder, service);
        this.anchorAgeMax = anchorAgeMax;
    }

    /**
     * Reads everything once, in one transaction that it ends. Remembers the outcome in the database if the connection's role may
     * write there.
     *
     * @param connection as a role that row-level security lets see all entries: the tables' owner
     */
    public Verification verify(Connection connection) throws SQLException {
        var findings = new Findings();
        // Before the database's moment: an anchor that is made while we read must not speak of rows that we do not see.
        var anchors = new AnchorCheck(service, seal, findings);
        anchors.read(folder);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var tables = new TrailTables(connection);
        long entries = 0;
        for (int shard = 0; shard < Shard.COUNT; shard++) {
            var walk = new ChainWalk(shard, seal, findings, anchors.of(shard).iterator());
            tables.links(shard, walk::meet);
            walk.end(tables.head(shard));
            entries += walk.links();
        }
        tables.unchained(id -> findings.add(Kind.INSERTED, "entry " + id, "stands in no chain"));
        anchors.compareWithDatabase(tables.anchorsMade());
        checkAge(anchors, tables, findings);
        connection.rollback();
        return new Verification(
                service, entries, anchors.count(), anchors.lastMadeAt(), findings.kept(), findings.count());
    }

    private void checkAge(AnchorCheck anchors, TrailTables tables, Findings findings) throws SQLException {
        var last = anchors.lastMadeAt();
        if (last.isEmpty()) {
            findings.add(Kind.ANCHOR_MISSING, "anchors", "there is none in " + folder);
        } else if (last.get().plus(anchorAgeMax).isBefore(tables.now())) {
            findings.add(
                    Kind.ANCHOR_MISSING,
                    "anchors",
                    "the last one is of " + last.get() + ", longer ago than " + anchorAgeMax);
        }
    }
}
