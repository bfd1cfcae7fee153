package pqs.platform.consume;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parked keys as people see them: what, where and why, never the value of a record. */
@ApplicationScoped
public class ParkedView {

    /** More keys than this are not listed; whoever sees so many has one cause to mend, not so many. */
    public static final int KEYS_MAX = 200;

    /** More records of one key than this are not listed. */
    public static final int RECORDS_MAX = 200;

    private static final String LINES = """
            select k.id, k.consumer, k.topic, k.key, k.parked_at, k.tried_at, k.attempts, k.error_class, k.error_message,
                   (select count(*) from parked_record r where r.parked_key_id = k.id) as records
            from parked_key k
            """;

    private final ParkedTable table;

    ParkedView(ParkedTable table) {
        this.table = table;
    }

    /**
     * A parked key.
     *
     * @param records records that wait, the one that failed included
     */
    public record Line(
            long id,
            String consumer,
            String topic,
            String key,
            Instant parkedAt,
            Instant triedAt,
            int attempts,
            String errorClass,
            String errorMessage,
            int records) {

        /** Records that only wait because an earlier one failed. */
        public int waitingBehind() {
            return Math.max(0, records - 1);
        }
    }

    /** A parked key with its records, the one that failed first. */
    public record Detail(Line line, List<RecordLine> records) {
        public Detail {
            records = List.copyOf(records);
        }
    }

    /**
     * A parked record; what its headers do not say is shown as a dash.
     *
     * @param bytes length of its value
     */
    public record RecordLine(
            long id, int partition, long offset, String type, String eventId, int bytes, Instant parkedAt) {}

    /** A record that was set aside, by whom (their subject) and why. */
    public record SetAsideLine(
            String consumer,
            String topic,
            String key,
            int partition,
            long offset,
            Instant at,
            String by,
            String reason,
            String errorMessage) {}

    List<SetAsideLine> setAside() {
        return table.query("listing records set aside", """
                select consumer, topic, key, partition, record_offset, set_aside_at, set_aside_by, reason, error_message
                from set_aside_record
                order by id desc
                limit ?""", ParkedView::setAsideLines, RECORDS_MAX);
    }

    private static List<SetAsideLine> setAsideLines(ResultSet row) throws SQLException {
        var lines = new ArrayList<SetAsideLine>();
        while (row.next()) {
            lines.add(new SetAsideLine(
                    row.getString("consumer"),
                    row.getString("topic"),
                    row.getString("key"),
                    row.getInt("partition"),
                    row.getLong("record_offset"),
                    row.getObject("set_aside_at", OffsetDateTime.class).toInstant(),
                    row.getString("set_aside_by"),
                    row.getString("reason"),
                    row.getString("error_message")));
        }
        return lines;
    }

    List<Line> list() {
        return table.query(
                "listing parked keys", LINES + " order by k.parked_at, k.id limit ?", ParkedView::lines, KEYS_MAX);
    }

    Optional<Detail> detail(long id) {
        return table.query("reading a parked key", LINES + " where k.id = ?", ParkedView::lines, id).stream()
                .findFirst()
                .map(line -> new Detail(line, records(id)));
    }

    Optional<String> consumerOf(long id) {
        return table.query(
                "reading a parked key",
                "select consumer from parked_key where id = ?",
                row -> row.next() ? Optional.of(row.getString("consumer")) : Optional.empty(),
                id);
    }

    private static List<Line> lines(ResultSet row) throws SQLException {
        var lines = new ArrayList<Line>();
        while (row.next()) {
            lines.add(new Line(
                    row.getLong("id"),
                    row.getString("consumer"),
                    row.getString("topic"),
                    row.getString("key"),
                    row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                    row.getObject("tried_at", OffsetDateTime.class).toInstant(),
                    row.getInt("attempts"),
                    row.getString("error_class"),
                    row.getString("error_message"),
                    row.getInt("records")));
        }
        return lines;
    }

    private List<RecordLine> records(long id) {
        return table.query("listing parked records", """
                select id, partition, record_offset, header_names, header_values, value_bytes, parked_at
                from parked_record
                where parked_key_id = ?
                order by id
                limit ?""", ParkedView::recordLines, id, RECORDS_MAX);
    }

    private static List<RecordLine> recordLines(ResultSet row) throws SQLException {
        var lines = new ArrayList<RecordLine>();
        while (row.next()) {
            lines.add(new RecordLine(
                    row.getLong("id"),
                    row.getInt("partition"),
                    row.getLong("record_offset"),
                    header(row, "ce_type"),
                    header(row, "ce_id"),
                    row.getInt("value_bytes"),
                    row.getObject("parked_at", OffsetDateTime.class).toInstant()));
        }
        return lines;
    }

    private static String header(ResultSet row, String name) throws SQLException {
        var names = List.of((String[]) row.getArray("header_names").getArray());
        var values = (byte[][]) row.getArray("header_values").getArray();
        var at = names.indexOf(name);
        return at < 0 ? "–" : new String(values[at], UTF_8);
    }
}
