package pqs.intake.response.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.Faults;
import pqs.intake.concern.app.Registers;
import pqs.intake.response.AnswerRules;
import pqs.intake.response.QuestionRules;
import pqs.platform.audit.AuditEntry;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

/** Reasons that go on record, and so must be fit for the trail. */
@ApplicationScoped
class Reasons {

    private final Registers registers;

    Reasons(Registers registers) {
        this.registers = registers;
    }

    /**
     * As {@link #read}, of a reason that the provider reads.
     *
     * @throws Refused naming {@code reason}, also if it names the practice of somebody who asked to stay unknown
     */
    String forProvider(String typed, CaseFacts facts, String nothingHappened, Instant now) {
        var reason = read(typed, nothingHappened, now);
        var practice = registers.practice(facts.concern().practice().value());
        var named = QuestionRules.naming(reason, facts, practice);
        if (named.isPresent()) {
            throw Refused.invalid(
                    "invalid-reason",
                    nothingHappened,
                    List.of(new Fault(
                            "reason",
                            "names-the-practice",
                            "The reporter asked to stay unknown to the provider, who reads this. Take out what points at the"
                                    + " practice: " + named.get() + ".")));
        }
        return reason;
    }

    /**
     * @throws Refused naming {@code reason}
     */
    static String read(String typed, String nothingHappened, Instant now) {
        var faults = new Faults();
        var reason = read(faults, typed, now);
        if (!faults.none()) {
            throw Refused.invalid("invalid-reason", nothingHappened, faults.list());
        }
        return reason.orElseThrow();
    }

    /** As the other, beside what else there is to mend. */
    static Optional<String> read(Faults faults, String typed, Instant now) {
        var reason = AnswerRules.reason(faults, typed, LocalDate.ofInstant(now, AskProvider.ENGLAND));
        return reason.filter(text -> !AuditEntry.isFitReason(text)).isPresent()
                ? faults.add("reason", "unfit", "Leave long numbers out: the reason goes on record.")
                : reason;
    }
}
