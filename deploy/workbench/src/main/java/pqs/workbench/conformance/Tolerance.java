package pqs.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import pqs.surveillance.methods.InvalidInput;

/**
 * How far a computed number may be from the expected one.
 *
 * @param size t, not negative; for EXACT it is 0
 */
record Tolerance(Kind kind, double size) {

    enum Kind {
        /** |a − e| ≤ t. */
        ABSOLUTE,
        /** |a − e| ≤ t · |e|. */
        RELATIVE,
        /** a = e. */
        EXACT
    }

    static Tolerance of(JsonNode reference) {
        var kind = kind(reference.path("toleranceType"));
        if (kind == Kind.EXACT) {
            return new Tolerance(kind, 0);
        }
        var size = reference.path("tolerance");
        if (!size.isNumber() || size.doubleValue() < 0) {
            throw new InvalidInput(
                    "tolerance",
                    size.isMissingNode() ? "is missing" : "is " + size,
                    "give a number that is not negative");
        }
        return new Tolerance(kind, size.doubleValue());
    }

    private static Kind kind(JsonNode named) {
        for (var kind : Kind.values()) {
            if (named.isTextual() && named.textValue().equals(kind.name().toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new InvalidInput(
                "toleranceType",
                named.isMissingNode() ? "is missing" : "is " + named,
                "give \"absolute\", \"relative\" or \"exact\"");
    }

    /** In the measure in which it is allowed: of |e| where it is relative (infinite for an e of 0 that is missed). */
    double difference(double expected, double actual) {
        double distance = Math.abs(actual - expected);
        return kind == Kind.RELATIVE && distance > 0 ? distance / Math.abs(expected) : distance;
    }

    boolean allows(double difference) {
        return difference <= size;
    }
}
