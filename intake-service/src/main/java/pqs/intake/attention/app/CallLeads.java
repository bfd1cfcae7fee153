package pqs.intake.attention.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import pqs.intake.attention.Call;
import pqs.intake.attention.Calls;
import pqs.intake.attention.Lead;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.app.CaseOpened;

/** A concern that calls for a lead does so from the transaction on that takes it. Joins that transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CallLeads implements CaseOpened {

    private final Calls calls;
    private final SafeguardingSeenBy seenBy;

    CallLeads(Calls calls, SafeguardingSeenBy seenBy) {
        this.calls = calls;
        this.seenBy = seenBy;
    }

    @Override
    public void opened(CaseFacts facts) {
        if (!facts.source().isConcern()) {
            return;
        }
        var at = facts.concern().reportedAt();
        for (var lead : Lead.calledBy(facts.attention())) {
            calls.add(facts.id(), lead, at, dueAt(lead, () -> seenBy.begin(facts.id(), at)));
        }
    }

    /**
     * What was put right or recognised since calls for more, and their clock starts. Nobody who was called is sent away. In a service
     * scope.
     */
    public void called(CaseFacts facts, Instant at) {
        var before = calls.of(facts.id()).stream().map(Call::lead).collect(Collectors.toSet());
        for (var lead : Lead.calledBy(facts.attention())) {
            if (!before.contains(lead)) {
                calls.add(facts.id(), lead, at, dueAt(lead, () -> seenBy.start(facts.id(), at)));
            }
        }
    }

    private interface Begin {
        Optional<Instant> deadline();
    }

    private static Optional<Instant> dueAt(Lead lead, Begin begin) {
        return switch (lead) {
            case SAFEGUARDING -> begin.deadline();
            case COUNTER_FRAUD -> Optional.empty();
        };
    }
}
