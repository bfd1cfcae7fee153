package pqs.intake.practice;

import java.util.Optional;
import java.util.Set;
import pqs.platform.fault.Fault;

/** Whether what a file says of a succession can be so beside what is known. */
public final class SuccessionRules {

    private SuccessionRules() {}

    /**
     * Why it is not taken; empty if it is.
     *
     * @param inDirectory those of the two practices that the directory has
     */
    public static Optional<Fault> refuse(Succession succession, Set<PracticeCode> inDirectory, SuccessionGraph known) {
        boolean predecessor = inDirectory.contains(succession.predecessor());
        boolean successor = inDirectory.contains(succession.successor());
        if (!predecessor && !successor) {
            return fault(
                    "predecessorCode",
                    "not-in-directory",
                    "Neither is a practice of the directory, so there is nothing to do. If they are practices, import the"
                            + " practice file first and then this file again.");
        }
        if (!predecessor || !successor) {
            return fault(
                    predecessor ? "successorCode" : "predecessorCode",
                    "not-in-directory",
                    "The directory has no such practice. Import the practice file first and then this file again.");
        }
        if (succession.predecessor().invented() != succession.successor().invented()) {
            return fault(
                    "successorCode",
                    "invented-and-real",
                    "One of the two is invented, for the demonstration, and the other is real. They cannot follow one another.");
        }
        if (known.wouldClose(succession)) {
            return fault(
                    "successorCode",
                    "circle",
                    "The successor has given way to the predecessor already, directly or in steps. One of these is wrong;"
                            + " this one was not taken.");
        }
        return Optional.empty();
    }

    /** Somebody has found it to be wrong; a file does not know better. */
    public static Fault withdrawn() {
        return new Fault(
                "row",
                "withdrawn",
                "Somebody here has withdrawn this succession as wrong, so it was not taken. Its practice's page says when.");
    }

    private static Optional<Fault> fault(String field, String code, String message) {
        return Optional.of(new Fault(field, code, message));
    }
}
