package pqs.surveillance.methods.audit;

import java.util.Map;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;

/**
 * A part of what is audited, such as the scans of one practitioner, from which a simple random sample is drawn.
 *
 * @param population N, how many there are
 * @param faulty D, how many of them have the fault that is feared, or had
 * @param sampled n, how many are looked at
 */
public record AuditStratum(String name, int population, int faulty, int sampled) {

    /** @throws InvalidInput for an empty population, and for more faulty or sampled than there are */
    public AuditStratum {
        Check.atLeast("population", population, 1);
        checkWithin("faulty", faulty, "the population", population);
        checkWithin("sampled", sampled, "the population", population);
    }

    static void checkWithin(String field, int value, String whole, int most) {
        if (value < 0 || value > most) {
            throw new InvalidInput(field, "is " + value, "give a whole number from 0 to " + whole + ", " + most);
        }
    }

    AuditStratum withSampled(int other) {
        return new AuditStratum(name, population, faulty, other);
    }

    Map<String, Object> asFields() {
        return Map.of("name", name, "population", population, "faulty", faulty, "sampled", sampled);
    }
}
