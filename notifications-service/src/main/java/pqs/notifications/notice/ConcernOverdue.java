package pqs.notifications.notice;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import pqs.notifications.directory.Role;

/**
 * The rule: when nobody did what a concern needed in time, the quality officers and commissioners of its commissioner are
 * told, in words that differ by what was to be done.
 *
 * @param dueAt by when it should have been done
 */
public record ConcernOverdue(ToldConcern concern, Deadline deadline, Instant dueAt) implements ConcernFact {

    /** What was to be done. The codes are those of intake's events. */
    public enum Deadline {
        ACKNOWLEDGE("acknowledge-concern", "concern-overdue-to-commissioner", "Nobody acknowledged this concern by "),
        SAFEGUARDING_SEEN(
                "safeguarding-seen",
                "concern-safeguarding-overdue-to-commissioner",
                "No safeguarding lead had seen this concern by "),
        JUDGED(
                "judge-concern",
                "concern-judging-overdue-to-commissioner",
                "Nobody had judged the harm of this concern by ");

        private final String code;
        private final String ruleId;
        private final String begins;

        Deadline(String code, String ruleId, String begins) {
            this.code = code;
            this.ruleId = ruleId;
            this.begins = begins;
        }

        public String code() {
            return code;
        }

        public String ruleId() {
            return ruleId;
        }
    }

    public ConcernOverdue {
        Objects.requireNonNull(dueAt, "dueAt");
    }

    @Override
    public String ruleId() {
        return deadline.ruleId;
    }

    @Override
    public String headline() {
        return deadline.begins + Moments.words(dueAt) + ".";
    }

    @Override
    public List<Addressee> addressees(Staff staff) {
        var told = new Addressing(staff);
        told.everybodyInAny(staff.current(concern.commissionerCode()), Role.QUALITY_OFFICER, Role.COMMISSIONER);
        return told.addressees();
    }

    @Override
    public boolean imported() {
        return concern.imported();
    }
}
