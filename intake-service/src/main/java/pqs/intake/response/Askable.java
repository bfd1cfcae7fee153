package pqs.intake.response;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import pqs.intake.concern.CaseFacts;
import pqs.intake.practice.Practice;
import pqs.intake.provider.Provider;

/**
 * A concern about which its provider can be asked.
 *
 * @param provider as the register has it
 * @param examination as the reporter said it
 * @param practice that reported, if the directory has it
 */
public record Askable(CaseFacts facts, Provider provider, Optional<String> examination, Optional<Practice> practice) {

    /** What there is to tell the provider, and may be told. */
    public Set<Shareable> shareable() {
        var may = new TreeSet<Shareable>();
        may.add(Shareable.OCCURRED_ON);
        facts.place().flatMap(place -> place.site()).ifPresent(_ -> may.add(Shareable.SITE));
        examination.ifPresent(_ -> may.add(Shareable.EXAMINATION));
        if (!facts.confidential()) {
            may.add(Shareable.PRACTICE);
        }
        return may;
    }
}
