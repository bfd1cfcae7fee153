package pqs.intake.concern;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a medical examiner found on the three questions that are asked of every death (NHS England, the medical examiner system).
 *
 * @param causeAgreed what did the person die from: is the certified cause agreed
 * @param coroner does the death need to be reported to a coroner
 * @param governance are there any clinical governance concerns
 */
public record ExaminerAnswers(Answer causeAgreed, Answer coroner, Answer governance) {

    /** What was answered to one of them. */
    public enum Answer {
        YES("yes", "Yes"),
        NO("no", "No"),
        NOT_KNOWN("not-known", "Not known");

        private final String code;
        private final String label;

        Answer(String code, String label) {
            this.code = code;
            this.label = label;
        }

        /** As in the API, in files and in the database; never changes. */
        public String code() {
            return code;
        }

        public String label() {
            return label;
        }

        public static Optional<Answer> of(String code) {
            return Stream.of(values())
                    .filter(answer -> answer.code.equals(code))
                    .findFirst();
        }
    }
}
