package pqs.intake.triage.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pqs.intake.concern.Attention;
import pqs.intake.concern.StepKind;
import pqs.intake.triage.ReporterNews;
import pqs.intake.triage.Sight;
import pqs.intake.triage.TriageFilter;
import pqs.intake.triage.TriagePlace;
import pqs.intake.triage.View;
import pqs.platform.paging.PageRequest;

/** The words of the list of work in SQL, with the arguments in their order. */
final class WorklistSql {

    /** The reporter told something after the last deed of triage; {@code cleared} is that. */
    private static final String TOLD_SINCE = "s.concern_id = c.concern_id and s.at > coalesce(cleared.at, '-infinity')";

    /**
     * Every case in reach with what the views ask of it. What waits for whom is told by the last step of its kind, which all features
     * write, so that this depends on none of them. A question to the reporter that nobody answers for a week waits no more: somebody
     * must think of something else. What is urgent, of which its reporter has told something new, which nobody judged in time, or which
     * has not been seen by the lead it calls for, is to be done whatever it waits for. What news is, and what puts an end to it, says {@link ReporterNews}.
     */
    private static final String REACH =
            """
            select c.concern_id as id, c.provider_code, c.category, c.attention, c.reference, c.urgent, c.state, c.source,
                   c.severity, coalesce(cleared.at, c.reported_at) as acted_at,
                   coalesce(c.closed_at, c.reported_at) as ended_at,
                   least(case when c.state in ('received', 'acknowledged') then least(c.due_at, c.judge_by) end, unseen.due_at)
                       as due_at,
                   c.state = 'acknowledged' and c.judge_by <= statement_timestamp() as judged_late,
                   coalesce(unseen.leads, 0) > 0 as unseen,
                   coalesce(provider.kind in ('response-requested', 'response-extended'), false) as waits_for_provider,
                   coalesce(reporter.kind = 'reporter-asked' and reporter.at > statement_timestamp() - interval '7 days', false)
                       as waits_for_reporter,
                   c.state in ('received', 'acknowledged', 'closed') and told.steps > 0 as news,
                   c.state in ('received', 'acknowledged') and told.corrections > 0 and c.severity = 'severe' as severe_news
            from concern_case c
            left join lateral (select min(a.due_at) as due_at, count(*) as leads from case_attention a
                where a.concern_id = c.concern_id and a.seen_at is null and a.lead = any (?)) unseen on true
            left join lateral (select s.kind from concern_step s where s.concern_id = c.concern_id
                and s.kind in ('response-requested', 'response-extended', 'response-received', 'response-withdrawn',
                               'response-overdue')
                order by s.at desc, s.step_id desc limit 1) provider on true
            left join lateral (select s.kind, s.at from concern_step s where s.concern_id = c.concern_id
                and s.kind in ('reporter-asked', 'reporter-answered')
                order by s.at desc, s.step_id desc limit 1) reporter on true
            left join lateral (select max(s.at) as at from concern_step s where s.concern_id = c.concern_id
                and s.kind in (%s)) cleared on true
            left join lateral (select count(*) as steps, count(*) filter (where s.kind = 'corrected') as corrections
                from concern_step s where %s and s.kind in (%s)) told on true
            """.formatted(listed(ReporterNews.ACTED), TOLD_SINCE, listed(ReporterNews.NEWS));

    private static final String OURS = "where c.commissioner_code = any (?)";

    private static final String OTHERS = """
            where c.commissioner_code <> all (?) and exists (select 1 from provider_commissioner uses
                where uses.provider_code = c.provider_code and uses.commissioner_code = any (?))
            """;

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();

    private WorklistSql() {}

    String text() {
        return sql.toString();
    }

    /** Arrays of text, texts, moments, numbers and identifiers. */
    List<Object> arguments() {
        return List.copyOf(arguments);
    }

    /** {@code with reach as (…)}: what this person sees, of its own commissioner or of others. */
    static WorklistSql reach(Sight sight, boolean ofOthers) {
        var built = new WorklistSql();
        built.add("with reach as (" + REACH, (Object) leads(sight));
        var organisations = sight.organisations().toArray(String[]::new);
        if (ofOthers) {
            built.add(OTHERS, organisations, organisations);
        } else {
            built.add(OURS, (Object) organisations);
        }
        if (sight instanceof Sight.CalledFor(var _, var attention)) {
            built.add(" and c.attention && ?", (Object) codes(attention.stream()));
        }
        return built.add(")");
    }

    WorklistSql add(String words, Object... values) {
        sql.append(words).append('\n');
        arguments.addAll(List.of(values));
        return this;
    }

    WorklistSql filtered(Sight sight, TriageFilter filter) {
        add("where " + condition(sight, filter.view()));
        filter.provider().ifPresent(code -> add(" and provider_code = ?", code.value()));
        filter.category().ifPresent(code -> add(" and category = ?", code));
        filter.attention().ifPresent(one -> add(" and attention @> ?", (Object) codes(Stream.of(one))));
        filter.reference().ifPresent(part -> add(" and position(? in reference) > 0", part));
        return this;
    }

    /** The place in the order, and from where on. */
    WorklistSql from(View view, PageRequest<TriagePlace> page) {
        page.place().beside().ifPresent(row -> {
            boolean ascending = view.isNewestFirst() == page.isBackwards();
            add(" and " + key(view) + (ascending ? " > " : " < ") + "(?, ?, ?)", row.rank(), row.at(), row.id());
        });
        return this;
    }

    static String order(View view, boolean backwards) {
        return Stream.of(rank(view), at(view), "id")
                .map(column -> column + (view.isNewestFirst() == backwards ? " asc" : " desc"))
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    /**
     * A correction to severe harm or death stands right below what is urgent: that is somebody's word that people may come to harm
     * now, and has a clock of hours; this tells of harm that has come, and nobody has looked yet whether it may come again. Then what
     * was reported as severe and nobody has taken up, then other news. Lesser harm does not change the order: what is harmless
     * on paper must not sink for ever below what came later.
     */
    static String rank(View view) {
        return view.isNewestFirst()
                ? "cast(0 as int)"
                : "case when urgent then case when news then 0 else 1 end when severe_news then 2"
                        + " when state = 'received' and severity = 'severe' then 3 when news then 4 else "
                        + TriagePlace.RANK_LAST + " end";
    }

    /** What has no date stands as if it were to be looked at again after a time, so that it comes up by being left alone. */
    static String at(View view) {
        return view.isNewestFirst() ? "ended_at" : "coalesce(due_at, acted_at + interval '14 days')";
    }

    private static String key(View view) {
        return "(" + rank(view) + ", " + at(view) + ", id)";
    }

    static String condition(Sight sight, View view) {
        var concerns = "source <> 'compliment' and ";
        return concerns.repeat(view == View.COMPLIMENTS ? 0 : 1)
                + switch (view) {
                    case TO_DO ->
                        switch (sight) {
                            case Sight.Everything _ ->
                                "(state in ('received', 'acknowledged') and (urgent or unseen or judged_late or not (waits_for_provider or waits_for_reporter)) or news)";
                            case Sight.CalledFor _ -> "unseen";
                        };
                    case WAITING ->
                        "state in ('received', 'acknowledged') and (waits_for_provider or waits_for_reporter)";
                    case OPEN -> "state in ('received', 'acknowledged')";
                    case CLOSED -> "state in ('closed', 'withdrawn', 'merged')";
                    case COMPLIMENTS -> "source = 'compliment'";
                    case ELSEWHERE -> "true";
                };
    }

    private static String listed(Set<StepKind> kinds) {
        return kinds.stream().map(kind -> "'" + kind.code() + "'").sorted().collect(Collectors.joining(", "));
    }

    private static String[] leads(Sight sight) {
        return switch (sight) {
            case Sight.Everything _ -> new String[] {"safeguarding-lead", "counter-fraud-lead"};
            case Sight.CalledFor(var _, var attention) ->
                attention.stream()
                        .map(one -> one == Attention.FRAUD ? "counter-fraud-lead" : "safeguarding-lead")
                        .distinct()
                        .toArray(String[]::new);
        };
    }

    private static String[] codes(Stream<Attention> attention) {
        return attention.map(Attention::code).toArray(String[]::new);
    }
}
