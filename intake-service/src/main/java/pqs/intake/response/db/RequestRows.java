package pqs.intake.response.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.Categories;
import pqs.intake.concern.Category;
import pqs.intake.concern.ConcernCase.Done;
import pqs.intake.concern.ConcernId;
import pqs.intake.practice.PracticeCode;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.SiteCode;
import pqs.intake.response.Answer;
import pqs.intake.response.Plea;
import pqs.intake.response.Question;
import pqs.intake.response.RequestFacts;
import pqs.intake.response.RequestId;
import pqs.intake.response.ResponseRequest;
import pqs.intake.response.SharedFacts;
import pqs.platform.id.ReferenceNumber;

/** Rows of {@code response_request} and what hangs on it, as their types. */
final class RequestRows {

    /** The pending plea, if any, comes with each request. */
    static final String SELECT = """
            select r.request_id, version, reference, concern_id, provider_code, commissioner_code, asked, identifiers_checked,
                   confidential, category, occurred_on, site_code, examination, practice_code, urgent, state, requested_at,
                   requested_by, due_at, overdue_at, answered_at, in_time, ended_at, ended_by, ended_words,
                   p.position, p.until, p.reason, p.asked_by, p.asked_at
            from response_request r
            left join lateral (select * from response_plea
                               where request_id = r.request_id and decided_at is null order by position desc limit 1) p on true
            """;

    private RequestRows() {}

    static ResponseRequest read(ResultSet row) throws SQLException {
        var facts = facts(row);
        var state = row.getString("state");
        return switch (state) {
            case "requested" -> new ResponseRequest.Requested(facts, pending(row));
            case "overdue" -> new ResponseRequest.Overdue(facts, at(row, "overdue_at"));
            case "answered" -> new ResponseRequest.Answered(facts, at(row, "answered_at"), row.getBoolean("in_time"));
            case "accepted" ->
                new ResponseRequest.Accepted(facts, at(row, "answered_at"), row.getBoolean("in_time"), ended(row));
            case "asked-again" ->
                new ResponseRequest.AskedAgain(facts, at(row, "answered_at"), row.getBoolean("in_time"), ended(row));
            case "withdrawn" ->
                new ResponseRequest.Withdrawn(
                        facts, ended(row), text(row, "ended_words").orElse(""));
            default -> throw new IllegalStateException("response_request_state_ck lets none in: " + state);
        };
    }

    private static RequestFacts facts(ResultSet row) throws SQLException {
        return new RequestFacts(
                new RequestId(row.getObject("request_id", UUID.class)),
                new ReferenceNumber(row.getString("reference")),
                new ConcernId(row.getObject("concern_id", UUID.class)),
                new ProviderCode(row.getString("provider_code")),
                row.getString("commissioner_code"),
                new Question(
                        row.getString("asked"),
                        row.getBoolean("identifiers_checked"),
                        new SharedFacts(
                                category(row.getString("category")),
                                Optional.ofNullable(row.getObject("occurred_on", LocalDate.class)),
                                text(row, "site_code").map(SiteCode::new),
                                text(row, "examination"),
                                text(row, "practice_code").map(PracticeCode::new)),
                        row.getBoolean("urgent")),
                row.getBoolean("confidential"),
                at(row, "requested_at"),
                row.getString("requested_by"),
                at(row, "due_at"),
                row.getLong("version"));
    }

    /** A category that has left the list keeps its code as its label. */
    private static Category category(String code) {
        return Categories.of(code).orElseGet(() -> new Category(code, code));
    }

    private static Optional<Plea> pending(ResultSet row) throws SQLException {
        return row.getObject("position") == null
                ? Optional.empty()
                : Optional.of(new Plea(
                        row.getInt("position"),
                        row.getObject("until", LocalDate.class),
                        row.getString("reason"),
                        row.getString("asked_by"),
                        at(row, "asked_at"),
                        Optional.empty()));
    }

    static Plea plea(ResultSet row) throws SQLException {
        var asked = new Plea(
                row.getInt("position"),
                row.getObject("until", LocalDate.class),
                row.getString("reason"),
                row.getString("asked_by"),
                at(row, "asked_at"),
                Optional.empty());
        return row.getTimestamp("decided_at") == null
                ? asked
                : asked.decide(new Plea.Decision(
                        Optional.ofNullable(row.getObject("decided_until", LocalDate.class)),
                        text(row, "decided_words"),
                        row.getString("decided_by"),
                        at(row, "decided_at")));
    }

    static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getInt("position"),
                row.getString("words"),
                row.getBoolean("identifiers_checked"),
                text(row, "actions"),
                Optional.ofNullable(row.getObject("actions_on", LocalDate.class)),
                row.getString("answered_by"),
                at(row, "answered_at"));
    }

    private static Done ended(ResultSet row) throws SQLException {
        return new Done(at(row, "ended_at"), row.getString("ended_by"));
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** What a state keeps of what was done; what it has not is null. */
    record Ends(
            String state,
            @Nullable Instant overdueAt,
            @Nullable Instant answeredAt,
            @Nullable Boolean inTime,
            @Nullable Done ended,
            @Nullable String words) {

        static Ends of(ResponseRequest request) {
            return switch (request) {
                case ResponseRequest.Requested _ -> new Ends("requested", null, null, null, null, null);
                case ResponseRequest.Overdue(var _, var since) -> new Ends("overdue", since, null, null, null, null);
                case ResponseRequest.Answered(var _, var at, var inTime) ->
                    new Ends("answered", null, at, inTime, null, null);
                case ResponseRequest.Accepted(var _, var at, var inTime, var done) ->
                    new Ends("accepted", null, at, inTime, done, null);
                case ResponseRequest.AskedAgain(var _, var at, var inTime, var done) ->
                    new Ends("asked-again", null, at, inTime, done, null);
                case ResponseRequest.Withdrawn(var _, var done, var why) ->
                    new Ends("withdrawn", null, null, null, done, why);
            };
        }

        @Nullable
        Instant endedAt() {
            return ended == null ? null : ended.at();
        }

        @Nullable
        String endedBy() {
            return ended == null ? null : ended.by();
        }
    }
}
