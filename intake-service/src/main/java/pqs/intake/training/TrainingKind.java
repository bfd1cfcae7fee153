package pqs.intake.training;

import java.util.Arrays;
import java.util.Optional;

/** What practices are trained in. */
public enum TrainingKind {
    SIGNIFICANT_EVENT_ANALYSIS("significant-event-analysis", "Significant event analysis (SEA)"),
    SERIOUS_INCIDENT("serious-incident", "Serious incidents (SI)"),
    ROOT_CAUSE_ANALYSIS("root-cause-analysis", "Root cause analysis (RCA)"),
    HOW_TO_REPORT("how-to-report", "How to report a concern");

    private final String code;
    private final String label;

    TrainingKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<TrainingKind> parse(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
