package pqs.intake.response.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.ConcernId;
import pqs.intake.practice.PracticeCode;
import pqs.intake.provider.SiteCode;
import pqs.intake.response.Answer;
import pqs.intake.response.Plea;
import pqs.intake.response.RequestId;
import pqs.intake.response.ResponseRequest;
import pqs.intake.response.ResponseRequests;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.paging.ByTime;
import pqs.platform.paging.Keyset;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** What providers were asked, by plain SQL under row-level security. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlResponseRequests implements ResponseRequests {

    private static final Keyset DUE_FIRST = Keyset.ascending("due_at", "r.request_id");
    private static final Keyset DUE_LAST = Keyset.descending("due_at", "r.request_id");

    private static final String ADD = """
            insert into response_request (request_id, version, reference, concern_id, provider_code, commissioner_code, asked,
                identifiers_checked, confidential, category, occurred_on, site_code, examination, practice_code, urgent, state,
                requested_at, requested_by, due_at)
            values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'requested', ?, ?, ?)
            on conflict on constraint response_request_reference_uq do nothing
            """;
    private static final String SAVE = """
            update response_request set version = version + 1, state = ?, due_at = ?, overdue_at = coalesce(?, overdue_at),
                answered_at = ?, in_time = ?, ended_at = ?, ended_by = ?, ended_words = ?
            where request_id = ?
            """;

    private final AgroalDataSource database;

    SqlResponseRequests(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public boolean add(ResponseRequest.Requested request) {
        var facts = request.facts();
        var question = facts.question();
        var shared = question.shared();
        return StatementWork.update(
                        database,
                        ADD,
                        facts.id().value(),
                        facts.reference().value(),
                        facts.concern().value(),
                        facts.provider().value(),
                        facts.commissionerCode(),
                        question.words(),
                        question.identifiersChecked(),
                        facts.confidential(),
                        shared.category().code(),
                        shared.occurredOn().orElse(null),
                        shared.site().map(SiteCode::value).orElse(null),
                        shared.examination().orElse(null),
                        shared.practice().map(PracticeCode::value).orElse(null),
                        question.urgent(),
                        facts.requestedAt(),
                        facts.requestedBy(),
                        facts.dueAt())
                == 1;
    }

    @Override
    public Optional<ResponseRequest> find(RequestId id) {
        return one("where r.request_id = ?", id.value());
    }

    @Override
    public Optional<ResponseRequest> find(ReferenceNumber reference) {
        return one("where reference = ?", reference.value());
    }

    @Override
    public Optional<ResponseRequest> lock(RequestId id) {
        return one("where r.request_id = ? for update of r", id.value());
    }

    @Override
    public Optional<ResponseRequest> openOf(ConcernId concern) {
        return one("where concern_id = ? and state in ('requested', 'overdue', 'answered')", concern.value());
    }

    @Override
    public List<ResponseRequest> ofConcern(ConcernId concern) {
        return query("where concern_id = ? order by r.request_id desc", concern.value());
    }

    @Override
    public Slice<ResponseRequest> waiting(Set<String> providers, PageRequest<ByTime> page) {
        return page("state in ('requested', 'overdue')", DUE_FIRST, providers, page);
    }

    @Override
    public Slice<ResponseRequest> past(Set<String> providers, PageRequest<ByTime> page) {
        return page("state not in ('requested', 'overdue')", DUE_LAST, providers, page);
    }

    private Slice<ResponseRequest> page(String states, Keyset order, Set<String> providers, PageRequest<ByTime> page) {
        var values = new ArrayList<@Nullable Object>();
        values.add(providers.toArray(String[]::new));
        page.place().beside().ifPresent(row -> {
            values.add(row.at());
            values.add(row.id());
        });
        values.add(page.rowsToFetch());
        var condition = order.condition(page).replaceAll(":page[01]", "?");
        return Slice.of(
                page,
                query(
                        "where provider_code = any (?) and " + states + " and " + condition + " order by "
                                + order.order(page) + " limit ?",
                        values.toArray()));
    }

    @Override
    public void save(ResponseRequest changed) {
        var ends = RequestRows.Ends.of(changed);
        StatementWork.required(
                database,
                SAVE,
                ends.state(),
                changed.facts().dueAt(),
                ends.overdueAt(),
                ends.answeredAt(),
                ends.inTime(),
                ends.endedAt(),
                ends.endedBy(),
                ends.words(),
                changed.facts().id().value());
    }

    @Override
    public void add(RequestId request, Answer answer) {
        StatementWork.required(
                database,
                """
                insert into response_answer (request_id, position, words, identifiers_checked, actions, actions_on,
                    answered_by, answered_at) values (?, ?, ?, ?, ?, ?, ?, ?)""",
                request.value(),
                answer.position(),
                answer.words(),
                answer.identifiersChecked(),
                answer.actions().orElse(null),
                answer.actionsOn().orElse(null),
                answer.by(),
                answer.at());
    }

    @Override
    public void add(RequestId request, Plea plea) {
        StatementWork.required(
                database, """
                insert into response_plea (request_id, position, until, reason, asked_by, asked_at)
                values (?, ?, ?, ?, ?, ?)""", request.value(), plea.position(), plea.until(), plea.reason(), plea.by(), plea.at());
    }

    @Override
    public void decide(RequestId request, Plea decided) {
        var decision = decided.decision().orElseThrow();
        StatementWork.required(
                database,
                """
                update response_plea set granted = ?, decided_until = ?, decided_words = ?, decided_by = ?, decided_at = ?
                where request_id = ? and position = ? and decided_at is null""",
                decision.granted(),
                decision.until().orElse(null),
                decision.words().orElse(null),
                decision.by(),
                decision.at(),
                request.value(),
                decided.position());
    }

    @Override
    public List<Answer> answers(RequestId request) {
        return StatementWork.query(
                database,
                "select * from response_answer where request_id = ? order by position",
                RequestRows::answer,
                request.value());
    }

    @Override
    public List<Plea> pleas(RequestId request) {
        return StatementWork.query(
                database,
                "select * from response_plea where request_id = ? order by position",
                RequestRows::plea,
                request.value());
    }

    @Override
    public void tellReporter(ResponseRequest.Accepted request, Summary summary) {
        StatementWork.required(
                database,
                """
                insert into response_summary (request_id, concern_id, words, released_by, released_at)
                values (?, ?, ?, ?, ?)""",
                summary.request().value(),
                request.facts().concern().value(),
                summary.words(),
                summary.by(),
                summary.at());
    }

    @Override
    public List<Summary> summaries(ConcernId concern) {
        return StatementWork.query(
                database,
                "select * from response_summary where concern_id = ? order by released_at",
                row -> new Summary(
                        new RequestId(row.getObject("request_id", UUID.class)),
                        row.getString("words"),
                        row.getString("released_by"),
                        RequestRows.at(row, "released_at")),
                concern.value());
    }

    private Optional<ResponseRequest> one(String where, Object value) {
        return query(where, value).stream().findFirst();
    }

    private List<ResponseRequest> query(String where, @Nullable Object... values) {
        return StatementWork.query(database, RequestRows.SELECT + where, RequestRows::read, values);
    }
}
