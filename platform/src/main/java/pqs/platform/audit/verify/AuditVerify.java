package pqs.platform.audit.verify;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import pqs.platform.audit.chain.AuditKeys;

/** Verifies the trails of some services one after the other and says in plain words what came of it. */
public final class AuditVerify {

    public static final int IN_ORDER = 0;
    public static final int NOT_IN_ORDER = 1;
    public static final int COULD_NOT_LOOK = 4;

    /** Anchors are made every hour; one may be late by an hour more. */
    private static final Duration ANCHOR_AGE_MAX = Duration.ofHours(2);

    private AuditVerify() {}

    /** Where a trail is: its database as the tables' owner, its keys and its anchors. */
    public record Trail(
            String service, String jdbcUrl, String owner, String password, AuditKeys keys, Path anchorFolder) {

        /** Without the password. */
        @Override
        public String toString() {
            return service + " at " + jdbcUrl;
        }
    }

    /**
     * @return {@link #IN_ORDER}, {@link #NOT_IN_ORDER}, or {@link #COULD_NOT_LOOK} if a trail could not be read at all
     */
    public static int run(List<Trail> trails, PrintStream out) {
        long began = System.nanoTime();
        long entries = 0;
        int status = IN_ORDER;
        for (var trail : trails) {
            try (var connection = DriverManager.getConnection(trail.jdbcUrl(), trail.owner(), trail.password())) {
                var verifier = new TrailVerifier(trail.service(), trail.keys(), trail.anchorFolder(), ANCHOR_AGE_MAX);
                var found = verifier.verify(connection);
                remember(connection, found);
                print(found, out);
                entries += found.entries();
                status = Math.max(status, found.isInOrder() ? IN_ORDER : NOT_IN_ORDER);
            } catch (SQLException e) {
                out.printf(
                        "%-14s could not be read (SQLState %s); nothing is known of it%n",
                        trail.service(), e.getSQLState());
                status = COULD_NOT_LOOK;
            } catch (UncheckedIOException | IllegalArgumentException e) {
                out.printf("%-14s could not be read (%s); nothing is known of it%n", trail.service(), e.getMessage());
                status = COULD_NOT_LOOK;
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        out.printf(
                Locale.UK,
                "%,d entries verified in %.1f s, %,.0f rows a second%n",
                entries,
                seconds,
                entries / seconds);
        out.println(
                status == IN_ORDER
                        ? "Everything is in order."
                        : "NOT in order. Keep the database and the anchors as they are, and look with two people.");
        return status;
    }

    private static void print(Verification found, PrintStream out) {
        out.printf(
                Locale.UK,
                "%-14s %,d entries; %,d anchors, the last %s; %s%n",
                found.service(),
                found.entries(),
                found.anchors(),
                found.lastAnchor().map(at -> "of " + at).orElse("never"),
                found.isInOrder() ? "in order" : found.findingsCount() + " not in order:");
        found.findings().forEach(finding -> out.println("  " + finding));
        if (found.findingsCount() > found.findings().size()) {
            out.println("  and " + (found.findingsCount() - found.findings().size()) + " more");
        }
    }

    /** So that the auditors' page can say when somebody last looked. */
    private static void remember(Connection connection, Verification found) throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into audit_verification (entries, findings) values (?, ?)")) {
            insert.setLong(1, found.entries());
            insert.setLong(2, found.findingsCount());
            insert.executeUpdate();
            connection.commit();
        }
    }
}
