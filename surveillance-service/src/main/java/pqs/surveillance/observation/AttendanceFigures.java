package pqs.surveillance.observation;

/**
 * A month's figures of one kind of department.
 *
 * @param attendances people who came
 * @param breaches of those, people who waited longer than four hours
 * @param admissions emergency admissions by way of the department
 */
public record AttendanceFigures(long attendances, long breaches, long admissions) {

    public AttendanceFigures {
        if (attendances < 0 || breaches < 0 || admissions < 0 || breaches > attendances) {
            throw new IllegalArgumentException("figures must be counts, and breaches a part of the attendances: "
                    + attendances + "/" + breaches + "/" + admissions);
        }
    }

    public long withinFourHours() {
        return attendances - breaches;
    }
}
