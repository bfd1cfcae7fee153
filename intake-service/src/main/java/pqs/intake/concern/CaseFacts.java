package pqs.intake.concern;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import pqs.intake.provider.ProviderPlace;

/**
 * A concern as it stands now, as far as all may know it: codes, dates and coarse facts; no person but by an opaque subject, and no
 * narrative.
 *
 * @param place the provider as linked now; empty while it is only known as typed
 * @param commissionerCode who triages it
 * @param reportedBy the reporter's subject at the identity provider
 * @param confidential the reporter is not to be named to the provider
 * @param entry one by one, or as a row of a file: those who are told of concerns tell many at once in one message
 * @param version from 1, raised by each change
 */
public record CaseFacts(
        ConcernFacts concern,
        Optional<ProviderPlace> place,
        String commissionerCode,
        String reportedBy,
        Source source,
        boolean urgent,
        boolean confidential,
        Set<Attention> attention,
        Entry entry,
        long version) {

    public CaseFacts {
        attention = Set.copyOf(attention);
    }

    /** One that came by itself. */
    public CaseFacts(
            ConcernFacts concern,
            Optional<ProviderPlace> place,
            String commissionerCode,
            String reportedBy,
            Source source,
            boolean urgent,
            boolean confidential,
            Set<Attention> attention,
            long version) {
        this(
                concern,
                place,
                commissionerCode,
                reportedBy,
                source,
                urgent,
                confidential,
                attention,
                Entry.FORM,
                version);
    }

    public ConcernId id() {
        return concern.id();
    }

    public CaseFacts at(ProviderPlace linked) {
        return new CaseFacts(
                concern,
                Optional.of(linked),
                commissionerCode,
                reportedBy,
                source,
                urgent,
                confidential,
                attention,
                entry,
                version);
    }

    /** The same, as urgent as this says. */
    public CaseFacts withUrgency(boolean nowUrgent) {
        return new CaseFacts(
                concern,
                place,
                commissionerCode,
                reportedBy,
                source,
                nowUrgent,
                confidential,
                attention,
                entry,
                version);
    }

    /** The same with facts that its reporter put right. Whoever was called to it stays called. */
    public CaseFacts corrected(ConcernFacts right) {
        var called = new HashSet<>(attention);
        if (source.isConcern()) {
            called.addAll(Attention.calledForBy(right.category()));
        }
        return new CaseFacts(
                right, place, commissionerCode, reportedBy, source, urgent, confidential, called, entry, version);
    }

    /**
     * Who sees what is done with it in the audit trail: its practice, or where nobody may be tipped off its commissioner alone.
     */
    public String trailOwner() {
        return isSensitive() ? commissionerCode : concern.practice().value();
    }

    /** The same, known to have come so. */
    public CaseFacts enteredBy(Entry known) {
        return new CaseFacts(
                concern, place, commissionerCode, reportedBy, source, urgent, confidential, attention, known, version);
    }

    /** The reporter is told of what follows only that it is being handled, so that nobody is tipped off. */
    public boolean isSensitive() {
        return attention.stream().anyMatch(Attention::isSensitive);
    }
}
