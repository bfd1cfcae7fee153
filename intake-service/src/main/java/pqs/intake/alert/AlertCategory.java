package pqs.intake.alert;

import java.util.Optional;
import java.util.stream.Stream;

/** What a provider worries about in a referral. */
public enum AlertCategory {
    INCOMPLETE("incomplete-referral", "Referral incomplete"),
    WRONG_DETAILS("wrong-patient-details", "Details of the patient wrong"),
    UNSUITABLE("unsuitable-referral", "Referral clinically unsuitable"),
    CHAPERONE("chaperone-information-missing", "No word of a chaperone where one is needed"),
    INTERPRETER("interpreter-information-missing", "No word of an interpreter or of other needs"),
    UNREACHABLE("practice-unreachable", "Practice could not be reached with an urgent finding"),
    OTHER("other", "Something else");

    private final String code;
    private final String label;

    AlertCategory(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As in events, the API and the database; never changes. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<AlertCategory> of(String code) {
        return Stream.of(values())
                .filter(category -> category.code.equals(code))
                .findFirst();
    }
}
