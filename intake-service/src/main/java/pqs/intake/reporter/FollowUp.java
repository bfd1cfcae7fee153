package pqs.intake.reporter;

import java.time.LocalDate;
import pqs.intake.concern.Category;
import pqs.intake.concern.Severity;

/** Something that a practice does with its own concern later, read and checked. */
public sealed interface FollowUp {

    /** As its entry in the audit trail is named. */
    String action();

    record Addition(String words) implements FollowUp {
        @Override
        public String action() {
            return "concern.added-to";
        }
    }

    /**
     * What is right now; what was said before stays on record.
     *
     * @param urgent somebody may come to harm now; false leaves it as it is
     * @param confidential the provider is not to be told who reported it; false leaves it as it is
     */
    record Correction(
            Category category,
            Severity severity,
            LocalDate occurredOn,
            boolean urgent,
            boolean confidential,
            String why)
            implements FollowUp {
        @Override
        public String action() {
            return "concern.corrected";
        }
    }

    record Withdrawal(String why) implements FollowUp {
        @Override
        public String action() {
            return "concern.withdrawn";
        }
    }

    record Answer(String words) implements FollowUp {
        @Override
        public String action() {
            return "concern.answered";
        }
    }
}
