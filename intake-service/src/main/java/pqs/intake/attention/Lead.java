package pqs.intake.attention;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pqs.intake.concern.Attention;
import pqs.intake.concern.StepKind;

/** Who is to see a concern beside those who triage it. */
public enum Lead {
    SAFEGUARDING("safeguarding-lead", "safeguarding lead", "concerns.safeguarding", StepKind.SAFEGUARDING_SEEN),
    COUNTER_FRAUD("counter-fraud-lead", "counter-fraud lead", "concerns.fraud", StepKind.COUNTER_FRAUD_SEEN);

    private final String code;
    private final String label;
    private final String permission;
    private final StepKind seen;

    Lead(String code, String label, String permission, StepKind seen) {
        this.code = code;
        this.label = label;
        this.permission = permission;
        this.seen = seen;
    }

    /** As in the database and the API; never changes. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Whoever has it is such a lead. */
    public String permission() {
        return permission;
    }

    /** The step that says that such a lead has seen a concern. */
    public StepKind seen() {
        return seen;
    }

    public static Set<Lead> calledBy(Set<Attention> attention) {
        return Stream.of(values())
                .filter(lead -> attention.stream().anyMatch(called -> of(called) == lead))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Lead of(Attention attention) {
        return switch (attention) {
            case SAFEGUARDING, INTIMATE_EXAMINATION -> SAFEGUARDING;
            case FRAUD -> COUNTER_FRAUD;
        };
    }

    public static Lead of(String code) {
        return Stream.of(values())
                .filter(lead -> lead.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no lead: " + code));
    }
}
