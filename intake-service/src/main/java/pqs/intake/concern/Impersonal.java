package pqs.intake.concern;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import pqs.intake.concern.PatientIdentifiers.Kind;

/**
 * The one check of typed text for what may identify somebody, on pages, in requests and in files. Whoever has looked may wave
 * through what only seems to; a number whose check digit is right belongs in the sealed field, whoever says what.
 */
final class Impersonal {

    /** Where the form or the request offers that choice. */
    static final String OR_CONFIRM = ", or confirm that it identifies no patient.";

    private Impersonal() {}

    /** @param what as a sentence begins with it, such as {@code The text} */
    static Optional<String> read(
            Faults faults, String name, String what, String given, boolean identifiersChecked, LocalDate today) {
        return read(faults, name, what, given, identifiersChecked, OR_CONFIRM, today);
    }

    /** @param orElse what else there is than to take it out, as a sentence ends with it */
    static Optional<String> read(
            Faults faults,
            String name,
            String what,
            String given,
            boolean identifiersChecked,
            String orElse,
            LocalDate today) {
        var seeming = EnumSet.noneOf(Kind.class);
        seeming.addAll(PatientIdentifiers.find(given, today));
        boolean holdsNumber = PatientIdentifiers.holdNhsNumber(given);
        if (holdsNumber) {
            seeming.remove(Kind.NHS_NUMBER);
            faults.add(
                    name,
                    TypedWords.NHS_NUMBER,
                    what
                            + " contains an NHS number. Take it out: it can stand only in the sealed field of the report for the"
                            + " patient’s NHS number. If it is some other number, leave out a few of its digits.");
        }
        boolean waved = identifiersChecked || seeming.isEmpty();
        if (!waved) {
            faults.add(
                    name,
                    TypedWords.MAY_IDENTIFY,
                    what + " seems to contain " + PatientIdentifiers.inWords(seeming) + ". Take it out" + orElse);
        }
        return waved && !holdsNumber ? Optional.of(given) : Optional.empty();
    }
}
