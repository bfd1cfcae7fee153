package pqs.notifications.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who can be called for one organisation, and when nobody can. */
public record OnCallRota(List<OnCallShift> shifts) {

    /** A time in which nobody can be called. */
    public record Gap(Instant from, Instant until) {}

    public OnCallRota {
        shifts = shifts.stream()
                .sorted(Comparator.comparing(OnCallShift::from)
                        .thenComparing(shift -> shift.id().value()))
                .toList();
    }

    public List<OnCallShift> at(Instant moment) {
        return shifts.stream().filter(shift -> shift.covers(moment)).toList();
    }

    /** Every gap between two moments, in order: silence about a gap would be no safety. */
    public List<Gap> gaps(Instant from, Instant until) {
        var gaps = new ArrayList<Gap>();
        var covered = from;
        for (var shift : shifts) {
            if (!covered.isBefore(until)) {
                break;
            }
            if (shift.from().isAfter(covered) && shift.until().isAfter(shift.from())) {
                var end = shift.from().isBefore(until) ? shift.from() : until;
                gaps.add(new Gap(covered, end));
                covered = end;
            }
            if (!shift.from().isAfter(covered) && shift.until().isAfter(covered)) {
                covered = shift.until();
            }
        }
        if (covered.isBefore(until)) {
            gaps.add(new Gap(covered, until));
        }
        return gaps;
    }
}
