package pqs.platform.time;

import java.time.LocalDate;

/** Nobody has checked the bank holidays of that year, so that what falls into it cannot be worked out. */
public final class CalendarNotCovered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CalendarNotCovered(String region, LocalDate day, int firstYear, int lastYear) {
        super(
                "the bank holidays of %s are known for %d to %d, and %s lies outside: check that year at gov.uk/bank-holidays and raise \"covers\" in %s"
                        .formatted(region, firstYear, lastYear, day, BankHolidaySources.FILE));
    }
}
