package pqs.intake.response.http;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import pqs.intake.PlantedConcern;
import pqs.intake.World;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** A concern with all that must not reach a provider, taken up by somebody; and what stands in the database of it. */
@ApplicationScoped
public class TakenUp {

    static final String NARRATIVE = "Planted words of a report that no provider may read.";

    /** What no provider may see of a concern whose reporter asked to stay unknown. */
    static final List<String> PLANTED = List.of(
            NARRATIVE,
            PlantedConcern.REPORTER,
            PlantedConcern.PRACTITIONER,
            PlantedConcern.PATIENT,
            "999 000 0018",
            "DEMO-GP1",
            "Harbour Lane");

    private final World world;
    private final PlantedConcern planted;
    private final AgroalDataSource database;
    private final Scopes scopes;

    TakenUp(World world, PlantedConcern planted, AgroalDataSource database, Scopes scopes) {
        this.world = world;
        this.planted = planted;
        this.database = database;
        this.scopes = scopes;
    }

    String received() {
        world.setUp();
        return planted.take("asked-" + UUID.randomUUID(), NARRATIVE).toString();
    }

    String takenUp() {
        var id = received();
        takeUp(id);
        return id;
    }

    void takeUp(String concern) {
        rows("""
                update concern_case set state = 'acknowledged', acknowledged_at = now(), acknowledged_by = 'officer-1',
                    due_at = null,
                    version = version + 1
                where concern_id = '%s' returning 1""".formatted(concern));
    }

    void makeSensitive(String concern) {
        rows("update concern_case set attention = array ['safeguarding'] where concern_id = '" + concern
                + "' returning 1");
    }

    /** Whether what is due next about the concern is the answer to this question; "nothing" if nothing is. */
    String due(String concern, String request) {
        return rows("select coalesce((c.due_at = r.due_at)::text, 'nothing') from concern_case c join response_request r"
                        + " on r.concern_id = c.concern_id where c.concern_id = '" + concern + "' and r.request_id = '"
                        + request + "'")
                .getFirst();
    }

    String openRequest(String concern) {
        return rows("select request_id from response_request where concern_id = '" + concern
                        + "' and state in ('requested', 'overdue', 'answered')")
                .getFirst();
    }

    /** As if the question had been asked forty days earlier. */
    void letTimePass(String request) {
        rows("update deadline set started_at = started_at - interval '40 days' where subject = '" + request
                + "' returning 1");
        rows("update deadline_level set due_at = due_at - interval '40 days' where subject = '" + request
                + "' returning 1");
        rows("update response_request set due_at = due_at - interval '40 days' where request_id = '" + request
                + "' returning 1");
    }

    List<String> events(String type, String concern) {
        return rows("select data from outbox where type = '" + type + "' and key = '" + concern + "' order by id");
    }

    List<String> steps(String concern) {
        return rows("select kind || case when sensitive then ' sensitive' else '' end from concern_step"
                + " where concern_id = '" + concern + "' order by at, step_id");
    }

    /** First columns, seen by a service. */
    List<String> rows(String sql) {
        return rows(new Scope.Service("test"), sql);
    }

    List<String> rows(Scope scope, String sql) {
        return scopes.callAs(scope, () -> QuarkusTransaction.requiringNew().call(() -> read(sql)));
    }

    private List<String> read(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
