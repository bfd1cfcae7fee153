package pqs.local.demonstration;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;

/**
 * A concern whose provider needs the patient's NHS number to find the patient: sealed in the database, opened only with a
 * purpose, and the trail tells of it. Repeated runs send the same report again, which is one concern.
 */
final class SealedChapter {

    /** Of the range kept for tests: it belongs to nobody. */
    private static final String NUMBER = "9990000018";

    private static final Concern CONCERN = new Concern(
            Cast.OTHER_PROVIDER,
            null,
            null,
            "other",
            "no-harm",
            LocalDate.of(2024, 9, 14),
            "The provider asks which patient the report of that day was about.");

    private final Stage stage;

    SealedChapter(Stage stage) {
        this.stage = stage;
    }

    void play() {
        stage.story().chapter("A patient reference, sealed");
        var json = CONCERN.json();
        json.put("patientReference", "999 000 0018");
        var id = stage.api()
                .post(Cast.GP, "/intake/api/concerns", json, "demonstration-sealed-reference")
                .expect(201)
                .text("concernId");
        stage.story()
                .check(
                        "the number is held, and answered to nobody who has not said why",
                        !stage.api()
                                .get(Cast.GP, "/intake/api/concerns/" + id)
                                .expect(200)
                                .body()
                                .contains(NUMBER));
        var bytes = bytesOf(id);
        stage.story()
                .check(
                        "in the database it is %s…, which is no number".formatted(bytes.substring(0, 24)),
                        !bytes.contains(hex()));
        long before = openings(id);
        var opened = stage.api()
                .post(
                        Cast.GP,
                        "/intake/api/concerns/" + id + "/patient-reference",
                        Map.of("purpose", "answering-provider"))
                .expect(200);
        stage.story()
                .check(
                        "opened with a purpose, it is the number again",
                        opened.text("patientReference").equals(NUMBER));
        stage.story().check("rows in the audit trail for that", 1, openings(id) - before);
    }

    private static String hex() {
        var hex = new StringBuilder();
        NUMBER.chars().forEach(digit -> hex.append(Integer.toHexString(digit)));
        return hex.toString();
    }

    private String bytesOf(String id) {
        return one(
                "select encode(patient_reference_sealed, 'hex') from concern_patient_reference where concern_id = ?::uuid",
                id);
    }

    private long openings(String id) {
        return Long.parseLong(one(
                "select count(*) from audit_entry where subject_id = ? and action = 'concern.patient-reference'", id));
    }

    private String one(String sql, String id) {
        var access = stage.system().database("intake");
        var login = access.superuser();
        try (var connection = DriverManager.getConnection(access.jdbcUrl(), login.user(), login.password());
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException failed) {
            throw new StepFailed("looking into the database of intake failed: " + failed.getMessage(), failed);
        }
    }
}
