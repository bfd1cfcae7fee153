package pqs.intake.concern;

import java.util.Optional;
import java.util.Set;
import pqs.intake.provider.ProviderPlace;

/** A concern as it was reported, with what only those who may see the report may read. */
public record Report(Concern concern, Circumstances circumstances, Account account) {

    /**
     * The reporter's own words; they stay in intake's database.
     *
     * @param reportedBy subject of the reporter at the identity provider
     * @param whatHappened 10 to 4,000 characters
     * @param identifiersChecked the reporter was shown what may identify a patient, and kept the words
     */
    public record Account(String reportedBy, String whatHappened, boolean identifiersChecked) {}

    /** The case that begins with it, for this commissioner to triage. */
    public ConcernCase.Received open(String commissionerCode) {
        var place = concern instanceof Concern.Linked linked
                ? Optional.of(linked.place())
                : Optional.<ProviderPlace>empty();
        return new ConcernCase.Received(new CaseFacts(
                concern.facts(),
                place,
                commissionerCode,
                account.reportedBy(),
                circumstances.source(),
                circumstances.urgent(),
                circumstances.confidential(),
                circumstances.source().isConcern()
                        ? Attention.calledForBy(concern.facts().category())
                        : Set.of(),
                1));
    }
}
