package pqs.intake.training;

import pqs.intake.practice.PracticeCode;

/**
 * How many of a practice came.
 *
 * @param staff 0 takes back what was written down by mistake
 */
public record Attendance(PracticeCode practice, int staff) {

    public static final int STAFF_MAX = 500;

    public Attendance {
        if (staff < 0 || staff > STAFF_MAX) {
            throw new IllegalArgumentException("no number of staff: " + staff);
        }
    }
}
