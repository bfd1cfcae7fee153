package pqs.intake.concern;

import java.time.Instant;
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
 * @param sensitiveSince from when on nobody may be tipped off, where that was recognised later; what was told before stays told. Empty
 *     where it was so from the beginning, or is not
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
        Optional<Instant> sensitiveSince,
        long version) {

    public CaseFacts {
        attention = Set.copyOf(attention);
    }

    /** One of which nothing was recognised later. */
    public CaseFacts(
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
        this(
                concern,
                place,
                commissionerCode,
                reportedBy,
                source,
                urgent,
                confidential,
                attention,
                entry,
                Optional.empty(),
                version);
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
                sensitiveSince,
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
                sensitiveSince,
                version);
    }

    /** The same, urgent or kept from the provider where its reporter says so later; what was said before is never taken back. */
    public CaseFacts alsoSaid(boolean nowUrgent, boolean nowConfidential) {
        return new CaseFacts(
                concern,
                place,
                commissionerCode,
                reportedBy,
                source,
                urgent || nowUrgent,
                confidential || nowConfidential,
                attention,
                entry,
                sensitiveSince,
                version);
    }

    /** The same with facts that its reporter put right. Whoever was called to it stays called. */
    public CaseFacts corrected(ConcernFacts right) {
        var called = new HashSet<>(attention);
        if (source.isConcern()) {
            called.addAll(Attention.calledForBy(right.category()));
        }
        return new CaseFacts(
                right,
                place,
                commissionerCode,
                reportedBy,
                source,
                urgent,
                confidential,
                called,
                entry,
                sensitiveSince,
                version);
    }

    /** The same, recognised as a matter of which nobody may be tipped off; for those who it now calls for, too. */
    public CaseFacts recognisedSensitive(Set<Attention> alsoCalled, Instant at) {
        var called = new HashSet<>(attention);
        called.addAll(alsoCalled);
        return new CaseFacts(
                concern,
                place,
                commissionerCode,
                reportedBy,
                source,
                urgent,
                confidential,
                called,
                entry,
                isSensitive() ? sensitiveSince : Optional.of(at),
                version);
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
                concern,
                place,
                commissionerCode,
                reportedBy,
                source,
                urgent,
                confidential,
                attention,
                known,
                sensitiveSince,
                version);
    }

    /** The reporter is told of what follows only that it is being handled, so that nobody is tipped off. */
    public boolean isSensitive() {
        return sensitiveSince.isPresent() || attention.stream().anyMatch(Attention::isSensitive);
    }

    /** Whether what happened then is told as that of a sensitive concern. What is told already is not taken back: that would tell too. */
    public boolean isSensitiveAt(Instant happened) {
        return isSensitive()
                && sensitiveSince.filter(since -> happened.isBefore(since)).isEmpty();
    }
}
