package pqs.intake.training.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import pqs.intake.practice.Practices;
import pqs.intake.training.Attendance;
import pqs.platform.fault.Fault;

/** Whose attendance an organisation may write down: that of its own practices. */
@ApplicationScoped
class AttendanceRules {

    private final Practices practices;

    AttendanceRules(Practices practices) {
        this.practices = practices;
    }

    /** Empty if it may; another commissioner's practice is answered as one that is not there. */
    Optional<Fault> refuse(Attendance attendance, Set<String> organisations, String field) {
        boolean theirs = practices
                .find(attendance.practice())
                .filter(practice -> organisations.contains(practice.commissionerCode()))
                .isPresent();
        return theirs
                ? Optional.empty()
                : Optional.of(new Fault(
                        field, "not-your-practice", "The directory has no such practice of yours. Check the code."));
    }
}
