package pqs.surveillance.observation;

import java.util.Arrays;
import java.util.Optional;

/** Kind of accident and emergency department, as NHS England publishes it. */
public enum DepartmentType {
    MAJOR("1", "Type 1: major department"),
    SINGLE_SPECIALTY("2", "Type 2: single specialty"),
    OTHER("other", "Other: minor injury unit, walk-in or urgent treatment centre");

    private final String code;
    private final String label;

    DepartmentType(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public static Optional<DepartmentType> parse(String written) {
        return Arrays.stream(values()).filter(type -> type.code.equals(written)).findFirst();
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }
}
