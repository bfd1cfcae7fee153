package pqs.intake.concern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pqs.platform.fault.Fault;

/** Gathers faults in the order of the fields, so that everything wrong is said at once. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    /** Notes the fault; the field then has no value. */
    public <T> Optional<T> add(String field, String code, String message) {
        found.add(new Fault(field, code, message));
        return Optional.empty();
    }

    public boolean none() {
        return found.isEmpty();
    }

    public List<Fault> list() {
        return List.copyOf(found);
    }
}
