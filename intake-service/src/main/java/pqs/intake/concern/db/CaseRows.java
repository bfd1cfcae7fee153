package pqs.intake.concern.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.Attention;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernCase.Done;
import pqs.intake.concern.ConcernFacts;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Entry;
import pqs.intake.concern.Grading;
import pqs.intake.concern.Outcome;
import pqs.intake.concern.Source;
import pqs.intake.practice.PracticeCode;
import pqs.intake.provider.ProviderPlace;
import pqs.intake.provider.SiteCode;
import pqs.platform.id.ReferenceNumber;

/** Rows of {@code concern_case} as cases, and back. Public to those features whose lists are made of cases. */
public final class CaseRows {

    /** All that {@link #read} needs. */
    public static final String SELECT = """
            select concern_id, version, reference, practice_code, commissioner_code, provider_code, site_code, category, severity,
                   occurred_on, reported_at, reported_by, source, entry, sensitive_since, confidential, urgent, attention, state, harm_actual,
                   harm_potential, themes, merged_into, outcome_code, outcome_words, acknowledged_at, acknowledged_by, closed_at,
                   closed_by
            from concern_case
            """;

    private CaseRows() {}

    public static ConcernCase read(ResultSet row) throws SQLException {
        var facts = facts(row);
        var acknowledged = done(row, "acknowledged_at", "acknowledged_by");
        var grading = grading(row);
        var closed = done(row, "closed_at", "closed_by");
        var state = row.getString("state");
        return switch (state) {
            case "received" -> new ConcernCase.Received(facts);
            case "acknowledged" -> new ConcernCase.Acknowledged(facts, acknowledged.orElseThrow(), grading);
            case "closed" ->
                new ConcernCase.Closed(facts, acknowledged.orElseThrow(), grading, outcome(row), closed.orElseThrow());
            case "withdrawn" -> new ConcernCase.Withdrawn(facts, acknowledged, grading, closed.orElseThrow());
            case "merged" ->
                new ConcernCase.Merged(
                        facts,
                        acknowledged,
                        grading,
                        new ConcernId(row.getObject("merged_into", UUID.class)),
                        closed.orElseThrow());
            default -> throw new IllegalStateException("concern_case_state_ck lets none in: " + state);
        };
    }

    private static CaseFacts facts(ResultSet row) throws SQLException {
        var provider = row.getString("provider_code");
        return new CaseFacts(
                new ConcernFacts(
                        new ConcernId(row.getObject("concern_id", UUID.class)),
                        new ReferenceNumber(row.getString("reference")),
                        new PracticeCode(row.getString("practice_code")),
                        ConcernRows.category(row.getString("category")),
                        ConcernRows.severity(row.getString("severity")),
                        row.getObject("occurred_on", LocalDate.class),
                        row.getTimestamp("reported_at").toInstant()),
                provider == null
                        ? Optional.empty()
                        : Optional.of(ConcernRows.place(provider, row.getString("site_code"))),
                row.getString("commissioner_code"),
                row.getString("reported_by"),
                Source.of(row.getString("source")).orElseThrow(),
                row.getBoolean("urgent"),
                row.getBoolean("confidential"),
                Stream.of(texts(row, "attention")).map(Attention::of).collect(Collectors.toUnmodifiableSet()),
                Entry.of(row.getString("entry")).orElseThrow(),
                Optional.ofNullable(row.getTimestamp("sensitive_since")).map(Timestamp::toInstant),
                row.getLong("version"));
    }

    private static Optional<Grading> grading(ResultSet row) throws SQLException {
        var actual = row.getString("harm_actual");
        return actual == null
                ? Optional.empty()
                : Optional.of(new Grading(
                        ConcernRows.severity(actual),
                        ConcernRows.severity(row.getString("harm_potential")),
                        List.of(texts(row, "themes"))));
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        return new Outcome(
                Outcome.Kind.of(row.getString("outcome_code")).orElseThrow(), row.getString("outcome_words"));
    }

    private static Optional<Done> done(ResultSet row, String at, String by) throws SQLException {
        var moment = row.getTimestamp(at);
        return moment == null ? Optional.empty() : Optional.of(new Done(moment.toInstant(), row.getString(by)));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    static void add(PreparedStatement statement, CaseFacts facts, Optional<Instant> dueAt) throws SQLException {
        var concern = facts.concern();
        statement.setObject(1, concern.id().value());
        statement.setString(2, concern.reference().value());
        statement.setString(3, concern.practice().value());
        statement.setString(4, facts.commissionerCode());
        statement.setString(5, provider(facts));
        statement.setString(6, site(facts));
        statement.setString(7, concern.category().code());
        statement.setString(8, concern.severity().code());
        statement.setObject(9, concern.occurredOn());
        statement.setTimestamp(10, Timestamp.from(concern.reportedAt()));
        statement.setString(11, facts.reportedBy());
        statement.setString(12, facts.source().code());
        statement.setBoolean(13, facts.confidential());
        statement.setBoolean(14, facts.urgent());
        statement.setArray(
                15,
                array(statement, facts.attention().stream().map(Attention::code).sorted()));
        statement.setString(16, facts.entry().code());
        statement.setTimestamp(17, dueAt.map(Timestamp::from).orElse(null));
    }

    /** What a state keeps of what was done; what it has not is null. */
    private record Ends(
            String state,
            Optional<Done> acknowledged,
            Optional<Grading> grading,
            Optional<Outcome> outcome,
            Optional<ConcernId> into,
            Optional<Done> closed) {

        static Ends of(ConcernCase changed) {
            return switch (changed) {
                case ConcernCase.Received _ -> open("received", Optional.empty(), Optional.empty());
                case ConcernCase.Acknowledged(var _, var done, var grading) ->
                    open("acknowledged", Optional.of(done), grading);
                case ConcernCase.Closed(var _, var done, var grading, var outcome, var closed) ->
                    new Ends(
                            "closed",
                            Optional.of(done),
                            grading,
                            Optional.of(outcome),
                            Optional.empty(),
                            Optional.of(closed));
                case ConcernCase.Withdrawn(var _, var done, var grading, var withdrawn) ->
                    new Ends("withdrawn", done, grading, Optional.empty(), Optional.empty(), Optional.of(withdrawn));
                case ConcernCase.Merged(var _, var done, var grading, var into, var merged) ->
                    new Ends("merged", done, grading, Optional.empty(), Optional.of(into), Optional.of(merged));
            };
        }

        private static Ends open(String state, Optional<Done> acknowledged, Optional<Grading> grading) {
            return new Ends(state, acknowledged, grading, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    static void save(PreparedStatement statement, ConcernCase changed) throws SQLException {
        var facts = changed.facts();
        var ends = Ends.of(changed);
        statement.setString(1, provider(facts));
        statement.setString(2, site(facts));
        statement.setString(3, facts.concern().category().code());
        statement.setString(4, facts.concern().severity().code());
        statement.setObject(5, facts.concern().occurredOn());
        statement.setBoolean(6, facts.urgent());
        statement.setArray(
                7,
                array(statement, facts.attention().stream().map(Attention::code).sorted()));
        statement.setString(8, ends.state);
        statement.setString(
                9, ends.grading.map(judged -> judged.actual().code()).orElse(null));
        statement.setString(
                10, ends.grading.map(judged -> judged.potential().code()).orElse(null));
        statement.setArray(11, array(statement, ends.grading.stream().flatMap(judged -> judged.themes().stream())));
        statement.setObject(12, ends.into.map(ConcernId::value).orElse(null));
        statement.setString(
                13, ends.outcome.map(outcome -> outcome.kind().code()).orElse(null));
        statement.setString(14, ends.outcome.map(Outcome::words).orElse(null));
        setDone(statement, 15, ends.acknowledged);
        setDone(statement, 17, ends.closed);
        statement.setTimestamp(19, facts.sensitiveSince().map(Timestamp::from).orElse(null));
        statement.setBoolean(20, facts.confidential());
        statement.setObject(21, facts.id().value());
    }

    private static void setDone(PreparedStatement statement, int place, Optional<Done> done) throws SQLException {
        statement.setTimestamp(place, done.map(Done::at).map(Timestamp::from).orElse(null));
        statement.setString(place + 1, done.map(Done::by).orElse(null));
    }

    private static java.sql.Array array(PreparedStatement statement, Stream<String> texts) throws SQLException {
        return statement.getConnection().createArrayOf("text", texts.toArray());
    }

    private static @Nullable String provider(CaseFacts facts) {
        return facts.place().map(place -> place.provider().value()).orElse(null);
    }

    private static @Nullable String site(CaseFacts facts) {
        return facts.place().flatMap(ProviderPlace::site).map(SiteCode::value).orElse(null);
    }
}
