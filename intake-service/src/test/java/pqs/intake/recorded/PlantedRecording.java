package pqs.intake.recorded;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import pqs.intake.concern.Recording;
import pqs.intake.concern.Submission;
import pqs.intake.recorded.app.ConcernImporter;
import pqs.platform.imports.Origin;
import pqs.platform.imports.Outcome;
import pqs.platform.personal.TypedPersonal;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** Takes what staff of an organisation wrote down, whoever is signed in. */
@ApplicationScoped
public class PlantedRecording {

    public static final String HEARD_FROM = "Receptionist in confidence";
    public static final String WORDS = "Planted words of what staff wrote down.";

    private final ConcernImporter importer;
    private final AgroalDataSource database;
    private final Scopes scopes;

    PlantedRecording(ConcernImporter importer, AgroalDataSource database, Scopes scopes) {
        this.importer = importer;
        this.database = database;
        this.scopes = scopes;
    }

    /** By a medical examiner, of this practice, in this category. */
    public static Recording ofPractice(String practice, String category) {
        var submission = new Submission(
                "DEMO-AQP1",
                null,
                null,
                category,
                "low",
                "2024-09-14",
                WORDS,
                practice,
                TypedPersonal.NOTHING,
                true,
                Submission.Details.NONE);
        return new Recording(
                submission, "medical-examiner", "2024-09-20", HEARD_FROM, new Recording.Examiner("yes", "no", "yes"));
    }

    public Outcome take(String reference, String organisation, Recording recording) {
        return as(() -> importer.apply(
                        List.of(new RecordingRow(reference, recording)),
                        new Origin(organisation, "planted-staff", Instant.parse("2026-09-21T09:00:00Z")))
                .getFirst());
    }

    /** What the row with this reference became. */
    public String id(String reference, String organisation) {
        return as(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement("select concern_id from concern_import_reference"
                            + " where external_reference = ? and organisation_code = ?")) {
                statement.setString(1, reference);
                statement.setString(2, organisation);
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getString(1);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private <T> T as(java.util.concurrent.Callable<T> work) {
        return scopes.callAs(
                new Scope.Service("test.planted"),
                () -> QuarkusTransaction.requiringNew().call(work));
    }
}
