package pqs.platform.http.reference;

import java.util.List;
import java.util.Locale;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.id.ReferenceNumber;

/** A reference number as a person typed it, and what to do where it is none. */
final class TypedReference {

    static final String FIELD = "reference";

    private static final int SYMBOLS = 9;

    private TypedReference() {}

    /**
     * @throws Refused saying what is wrong with it
     */
    static ReferenceNumber parse(String typed) {
        return ReferenceNumber.parse(typed)
                .orElseThrow(() -> Refused.invalid(
                        "invalid-reference", "This is not a reference number.", List.of(faultOf(typed))));
    }

    private static Fault faultOf(String typed) {
        var bare = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        if (bare.isEmpty()) {
            return new Fault(FIELD, "missing", "Type the reference number.");
        }
        if (bare.length() != SYMBOLS || !bare.matches("[A-Z][A-Z0-9]*")) {
            return new Fault(
                    FIELD,
                    "not-a-reference",
                    "A reference number is one letter and eight letters or digits, such as C-7F3K-9M2X. Check that all"
                            + " of it is there.");
        }
        if (bare.substring(1).matches(".*[UZ].*")) {
            return new Fault(
                    FIELD,
                    "symbol-not-used",
                    "After its first letter a reference number has no U and no Z. Look whether it is a V or a 2.");
        }
        return new Fault(
                FIELD,
                "wrong-check-symbol",
                "One of the letters or digits is wrong, or two have changed places. Compare it with where you have it"
                        + " from, or ask for it to be read out again.");
    }
}
