package pqs.local.demonstration;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
            if (isAsOldAsTheData(connection)) {
                stage.story()
                        .check(
                                "deeds of the story that left no row in " + trail.service() + words(missing),
                                0,
                                missing.size());
            } else {
                stage.story()
                        .tell(trail.service()
                                + " has data from before it kept a trail, so what is missing is not asked");
            }
        } catch (SQLException e) {
            throw new StepFailed("the audit trail of " + trail.service() + " cannot be read: " + e.getSQLState());
        }
    }

    /** Not so where a later version of the services took over a data folder of one that kept no trail yet. */
    private static boolean isAsOldAsTheData(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select max(installed_on) filter (where script like '%audit_trail%')"
                        + " - min(installed_on) < interval '10 minutes' from flyway_schema_history")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private static String words(Set<String> missing) {
        return missing.isEmpty() ? "" : " " + new TreeSet<>(missing);
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
