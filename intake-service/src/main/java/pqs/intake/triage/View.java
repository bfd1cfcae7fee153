package pqs.intake.triage;

import java.util.Optional;
import java.util.stream.Stream;

/** Which part of the list of work is shown. */
public enum View {
    /** What the reader has to do something about. */
    TO_DO("to-do", "To do"),
    WAITING("waiting", "Waiting for the provider or the reporter"),
    OPEN("open", "All open"),
    CLOSED("closed", "Closed"),
    COMPLIMENTS("compliments", "Compliments"),
    /** About providers that the reader's commissioner uses, triaged by another one. To be read only. */
    ELSEWHERE("elsewhere", "Triaged by others");

    private final String code;
    private final String label;

    View(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As in addresses and the API; never changes. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Whether what ended last stands first; else what presses most does. */
    public boolean isNewestFirst() {
        return switch (this) {
            case TO_DO, WAITING, OPEN -> false;
            case CLOSED, COMPLIMENTS, ELSEWHERE -> true;
        };
    }

    public static Optional<View> of(String code) {
        return Stream.of(values()).filter(view -> view.code.equals(code)).findFirst();
    }
}
