package pqs.intake.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.ConcernCase;
import pqs.intake.provider.ProviderPlace;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

/**
 * Whether a concern may be put together with another. The one that goes on is open, stands for itself, is about the same provider
 * and as urgent, and calls for everybody whom the other calls for: so nobody is reached later or not at all because two were put
 * together, and, as only what stands for itself is merged, and only into what stands for itself, no ring can come about.
 */
public final class MergeRules {

    private static final String INTO = "into";

    private MergeRules() {}

    /**
     * The concern to be merged, if it may be.
     *
     * @param reference of the concern that the other was itself merged into, if it was
     * @throws Refused naming what to do instead
     */
    public static ConcernCase.Open mergeable(ConcernCase from, ConcernCase into, Optional<String> reference) {
        if (!(from instanceof ConcernCase.Open open)) {
            throw new Refused(Refused.Kind.CONFLICT, "not-open", notOpen(from), List.of());
        }
        var faults = new ArrayList<Fault>();
        if (from.facts().id().equals(into.facts().id())) {
            faults.add(fault("itself", "This is the concern itself. Give the reference of another."));
        } else {
            standing(into, reference).ifPresent(faults::add);
            faults.addAll(facts(from.facts(), into.facts()));
        }
        if (!faults.isEmpty()) {
            throw Refused.invalid("invalid-merge", "The concerns were not put together: there is a problem.", faults);
        }
        return open;
    }

    private static String notOpen(ConcernCase from) {
        return switch (from) {
            case ConcernCase.Closed _ -> "This concern is closed. Reopen it before you put it together with another.";
            case ConcernCase.Withdrawn _ -> "The reporter has withdrawn this concern.";
            case ConcernCase.Merged _ -> "This concern has already been put together with another.";
            case ConcernCase.Open _ -> throw new IllegalArgumentException("it is open");
        };
    }

    private static Optional<Fault> standing(ConcernCase into, Optional<String> reference) {
        return switch (into) {
            case ConcernCase.Open _ -> Optional.empty();
            case ConcernCase.Closed _ ->
                Optional.of(
                        fault("other-closed", "The other concern is closed. Reopen it first, or close this one too."));
            case ConcernCase.Withdrawn _ ->
                Optional.of(fault("other-withdrawn", "The reporter has withdrawn the other concern. Choose another."));
            case ConcernCase.Merged _ ->
                Optional.of(fault(
                        "other-merged",
                        "The other concern was itself put together with " + reference.orElse("another")
                                + ". Choose that one."));
        };
    }

    private static List<Fault> facts(CaseFacts from, CaseFacts into) {
        var faults = new ArrayList<Fault>();
        if (!from.source().isConcern() || !into.source().isConcern()) {
            faults.add(fault("compliment", "A compliment is put together with nothing."));
        }
        var provider = from.place().map(ProviderPlace::provider);
        if (provider.isPresent() && !provider.equals(into.place().map(ProviderPlace::provider))) {
            faults.add(fault(
                    "other-provider",
                    "The other concern is about another provider, or its provider is not linked yet. Link it first."));
        }
        if (from.urgent() && !into.urgent()) {
            faults.add(fault(
                    "less-urgent",
                    "This concern is urgent and the other is not. Put the other one into this one instead."));
        }
        if (!into.attention().containsAll(from.attention())) {
            faults.add(fault(
                    "less-attention",
                    "This concern must be seen by somebody whom the other does not call for. Put the other one into this one"
                            + " instead."));
        }
        return faults;
    }

    private static Fault fault(String code, String message) {
        return new Fault(INTO, code, message);
    }
}
