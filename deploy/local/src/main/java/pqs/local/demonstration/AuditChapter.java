package pqs.local.demonstration;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import pqs.local.AuditCheck;
import pqs.local.data.DataFolder;
import pqs.platform.audit.verify.AuditVerify.Trail;
import pqs.platform.audit.verify.TrailVerifier;
import pqs.platform.audit.verify.Verification;

/** What the story did is on record, and nobody has touched the record. */
final class AuditChapter {

    /** Deeds of the story that must have left a row. */
    private static final Map<String, Set<String>> DEEDS = Map.of(
            "intake", Set.of("import.received", "concern.reported"),
            "surveillance", Set.of("provider.registered", "flag.raised"),
            "review", Set.of("review.opened"),
            "notifications", Set.of("person.saved", "notice.sent"));

    private final Stage stage;

    AuditChapter(Stage stage) {
        this.stage = stage;
    }

    void play() {
        stage.story().chapter("Who did what is on record, and nobody has touched the record");
        var folder = new DataFolder(stage.system().dataFolder());
        var url = stage.system().database("intake").jdbcUrl();
        AuditCheck.trails(folder, url.substring(0, url.lastIndexOf('/') + 1)).forEach(this::verify);
        stage.story()
                .tell("look yourself: ./pqs audit verify --data " + folder.path() + "; "
                        + stage.page("/intake/operations/audit") + " as the auditor");
    }

    private void verify(Trail trail) {
        try (var connection = DriverManager.getConnection(trail.jdbcUrl(), trail.owner(), trail.password())) {
            var missing = new HashSet<>(DEEDS.getOrDefault(trail.service(), Set.of()));
            missing.removeAll(actions(connection));
            var found = new TrailVerifier(trail.service(), trail.keys(), trail.anchorFolder(), Duration.ofHours(2))
                    .verify(connection);
            stage.story().step(words(found));
            stage.story()
                    .check("things not in order in the audit trail of " + trail.service(), 0, found.findingsCount());
            stage.story().check("deeds of the story that left no row in " + trail.service(), 0, missing.size());
        } catch (SQLException e) {
            throw new StepFailed("the audit trail of " + trail.service() + " cannot be read: " + e.getSQLState());
        }
    }

    private static Set<String> actions(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select distinct action from audit_entry")) {
            var actions = new HashSet<String>();
            while (rows.next()) {
                actions.add(rows.getString(1));
            }
            return actions;
        }
    }

    private static String words(Verification found) {
        return String.format(
                Locale.UK,
                "%s: %,d rows in 64 chains; %d anchors outside the database, the last %s",
                found.service(),
                found.entries(),
                found.anchors(),
                found.lastAnchor().map(at -> "of " + at).orElse("never"));
    }
}
