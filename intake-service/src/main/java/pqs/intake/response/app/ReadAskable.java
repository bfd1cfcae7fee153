package pqs.intake.response.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Concerns;
import pqs.intake.concern.app.ReadCase;
import pqs.intake.concern.app.Registers;
import pqs.intake.provider.ProviderPlace;
import pqs.intake.response.Askable;
import pqs.platform.audit.NotAudited;
import pqs.platform.fault.Refused;

/** Whether the provider of a concern can be asked, and what there is to tell it. */
@NotAudited("of the report nothing is given out but the examination; the report is read elsewhere")
@ApplicationScoped
public class ReadAskable {

    private final ReadCase readCase;
    private final Concerns concerns;
    private final Registers registers;

    ReadAskable(ReadCase readCase, Concerns concerns, Registers registers) {
        this.readCase = readCase;
        this.concerns = concerns;
        this.registers = registers;
    }

    /**
     * For the person signed in.
     *
     * @throws Refused if there is no such concern for this person, nobody has taken it up, or its provider is not known
     */
    @Transactional
    public Askable find(ConcernId id) {
        return of(readCase.find(id));
    }

    /** Joins the transaction in which the case is held. */
    Askable of(ConcernCase standing) {
        var facts = taken(standing);
        var provider = facts.place()
                .map(ProviderPlace::provider)
                .flatMap(code -> registers.provider(code.value()))
                .orElseThrow(() -> refused(
                        "provider-not-linked",
                        "The provider of this concern is not known yet. Link it to the register first."));
        Optional<String> examination = concerns.find(facts.id())
                .flatMap(report -> report.circumstances().examination());
        return new Askable(
                facts,
                provider,
                examination,
                registers.practice(facts.concern().practice().value()));
    }

    private static CaseFacts taken(ConcernCase standing) {
        return switch (standing) {
            case ConcernCase.Acknowledged acknowledged -> acknowledged.facts();
            case ConcernCase.Received _ ->
                throw refused("not-taken-up", "Nobody has taken this concern up yet. Take it up, and then ask.");
            case ConcernCase.Closed _ ->
                throw refused("closed", "This concern is closed. Reopen it before you ask the provider.");
            case ConcernCase.Withdrawn _ ->
                throw refused("withdrawn", "The reporter withdrew this concern. The provider is not asked about it.");
            case ConcernCase.Merged _ ->
                throw refused(
                        "merged", "This concern goes on in another one, into which it was merged. Ask from there.");
        };
    }

    private static Refused refused(String code, String title) {
        return new Refused(Refused.Kind.CONFLICT, code, title, List.of());
    }
}
