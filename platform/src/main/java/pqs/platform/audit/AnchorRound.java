package pqs.platform.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pqs.platform.audit.anchor.Anchor;
import pqs.platform.audit.anchor.AnchorFolder;
import pqs.platform.audit.chain.ChainHash;
import pqs.platform.audit.chain.Head;
import pqs.platform.retry.DatabaseTrouble;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/**
 * Makes one anchor if one is due, under a lease, so that one replica makes it. The file comes first and the row that says so
 * second: a crash in between leaves a file that the next round takes for what it is.
 */
@ApplicationScoped
class AnchorRound {

    private final AgroalDataSource dataSource;
    private final Scopes scopes;
    private final AuditSealing sealing;
    private final String service;

    AnchorRound(
            AgroalDataSource dataSource,
            Scopes scopes,
            AuditSealing sealing,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.dataSource = dataSource;
        this.scopes = scopes;
        this.sealing = sealing;
        this.service = service;
    }

    private record Last(long number, ChainHash seal, boolean isRecent) {}

    /** @return whether this replica made an anchor */
    boolean make(AnchorFolder folder, Duration every) {
        return scopes.callAs(
                new Scope.Service(service + ".audit-anchor"),
                () -> QuarkusTransaction.requiringNew().call(() -> makeUnderLease(folder, every)));
    }

    private boolean makeUnderLease(AnchorFolder folder, Duration every) {
        try (var connection = dataSource.getConnection()) {
            if (!takeLease(connection)) {
                return false;
            }
            var last = last(connection, every);
            if (last.isRecent()) {
                return false;
            }
            var made = present(folder, last).orElseGet(() -> write(folder, anchor(connection, last)));
            insert(connection, made);
            return true;
        } catch (SQLException e) {
            throw new DatabaseTrouble("anchoring the audit trail", e);
        }
    }

    /** An earlier round wrote it and could not say so. What no round of ours can have written is never taken for it. */
    private Optional<Anchor.Read> present(AnchorFolder folder, Last last) {
        return folder.text(last.number() + 1).map(text -> {
            try {
                var read = Anchor.parse(text);
                if (isOurs(read, last)) {
                    return read;
                }
                throw new IllegalArgumentException("its seal, number or predecessor is not ours");
            } catch (RuntimeException cause) {
                throw new IllegalStateException(
                        "anchor " + (last.number() + 1) + " in " + folder
                                + " was not written by this service: move the file"
                                + " aside, keep it, and find out who put it there",
                        cause);
            }
        });
    }

    private boolean isOurs(Anchor.Read read, Last last) {
        var anchor = read.anchor();
        return anchor.service().equals(service)
                && anchor.number() == last.number() + 1
                && anchor.previous().equals(last.seal())
                && anchor.seal(sealing.seal()).equals(read.seal());
    }

    /** How long ago the last anchor was made, by the database; empty if there is none yet. */
    Optional<Duration> age() {
        return scopes.callAs(
                new Scope.Service(service + ".audit-anchor"),
                () -> QuarkusTransaction.requiringNew().call(this::readAge));
    }

    private Optional<Duration> readAge() {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select extract(epoch from clock_timestamp() - max(made_at)) * 1000 from audit_anchor");
                var row = query.executeQuery()) {
            row.next();
            double millis = row.getDouble(1);
            return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis((long) millis));
        } catch (SQLException e) {
            throw new DatabaseTrouble("reading the age of the last anchor", e);
        }
    }

    private Anchor.Read write(AnchorFolder folder, Anchor anchor) {
        try {
            folder.add(anchor.number(), anchor.text(sealing.seal()));
            return new Anchor.Read(anchor, anchor.seal(sealing.seal()));
        } catch (IOException e) {
            throw new UncheckedIOException("an audit anchor cannot be written", e);
        }
    }

    private Anchor anchor(Connection connection, Last last) {
        try {
            var heads = new ArrayList<Head>();
            try (var query = connection.prepareStatement(
                            "select last_number, last_hash from audit_head order by shard");
                    var rows = query.executeQuery()) {
                while (rows.next()) {
                    heads.add(new Head(rows.getLong(1), new ChainHash(rows.getBytes(2))));
                }
            }
            return anchor(connection, last, heads);
        } catch (SQLException e) {
            throw new DatabaseTrouble("reading the ends of the audit chains", e);
        }
    }

    private Anchor anchor(Connection connection, Last last, List<Head> heads) throws SQLException {
        try (var query = connection.prepareStatement("select clock_timestamp()");
                var row = query.executeQuery()) {
            row.next();
            var now = row.getObject(1, OffsetDateTime.class).toInstant();
            return new Anchor(
                    service,
                    last.number() + 1,
                    now,
                    last.seal(),
                    heads,
                    sealing.keys().newest());
        }
    }

    private static boolean takeLease(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(
                        "select name from relay_lease where name = 'audit-anchor' for update skip locked");
                var row = query.executeQuery()) {
            return row.next();
        }
    }

    private static Last last(Connection connection, Duration every) throws SQLException {
        try (var query = connection.prepareStatement("""
            select number, seal, made_at > clock_timestamp() - make_interval(secs => ?) as recent
            from audit_anchor order by number desc limit 1\
            """)) {
            query.setDouble(1, every.toMillis() / 1000.0);
            try (var row = query.executeQuery()) {
                return row.next()
                        ? new Last(row.getLong("number"), new ChainHash(row.getBytes("seal")), row.getBoolean("recent"))
                        : new Last(0, ChainHash.NONE, false);
            }
        }
    }

    private static void insert(Connection connection, Anchor.Read made) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into audit_anchor (number, made_at, entries, seal) values (?, ?, ?, ?)")) {
            insert.setLong(1, made.anchor().number());
            insert.setObject(2, made.anchor().madeAt().atOffset(ZoneOffset.UTC));
            insert.setLong(3, made.anchor().entries());
            insert.setBytes(4, made.seal().bytes());
            insert.executeUpdate();
        }
    }
}
