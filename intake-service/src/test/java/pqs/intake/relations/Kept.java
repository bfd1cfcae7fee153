package pqs.intake.relations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import pqs.intake.TestConcerns;

/** What the database keeps of planted things, and of what somebody did. */
@ApplicationScoped
class Kept {

    /** Columns by which rows belong to a concern or to what hangs on one; a new table with one of them is looked at too. */
    private static final String COLUMNS = """
            select c.relname || ' ' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and has_table_privilege(c.oid, 'select')
              and a.attname in ('concern_id', 'request_id', 'alert_id', 'draft_id', 'onward_id')
            order by 1
            """;

    private final TestConcerns rows;

    Kept(TestConcerns rows) {
        this.rows = rows;
    }

    /** One line a table, which differs once a row of these things does. */
    List<String> of(Collection<String> ids) {
        var wanted = ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
        var each = rows.column(COLUMNS).stream()
                .map(line -> line.split(" "))
                .map(names -> """
                        select '%s.%s ' || md5(coalesce(string_agg(t::text, ',' order by t::text), '')) from %s t
                        where t.%s::text in (%s)""".formatted(names[0], names[1], names[0], names[1], wanted))
                .collect(Collectors.joining(" union all "));
        return rows.column(each + " order by 1");
    }

    /** What the trail says that somebody did, in the order of time: kind, action and purpose. */
    List<String> trail(Relation relation) {
        return rows.column("""
                select kind || ' ' || action || coalesce(' ' || nullif(purpose, ''), '') from audit_entry
                where actor = ? order by recorded_at, id
                """, relation.subject());
    }

    /** As the next write has to name it: of the question where the address has no concern, else of the case. */
    String version(String operation, String concern, String request) {
        return operation.contains("{concernId}") || request.isEmpty()
                ? first("select version from concern_case where concern_id = ?::uuid", concern)
                : first("select version from response_request where request_id = ?::uuid", request);
    }

    private String first(String sql, String id) {
        return rows.column(sql, id).getFirst();
    }
}
