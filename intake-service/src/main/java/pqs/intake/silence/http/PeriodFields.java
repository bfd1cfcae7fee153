package pqs.intake.silence.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pqs.intake.silence.Period;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.web.Choice;
import pqs.platform.web.Words;

/** The period of a report as addresses and forms have it: {@code until=2026-10&months=12}. */
final class PeriodFields {

    private static final int MONTHS_BACK_MAX = 60;

    private PeriodFields() {}

    /**
     * Reads which period is wanted; without anything, the months up to this one.
     *
     * @throws Refused naming until or months
     */
    static Period read(@Nullable String until, @Nullable String months, LocalDate today) {
        var faults = new ArrayList<Fault>();
        var last = last(Objects.requireNonNullElse(until, "").strip(), today, faults);
        var length = length(Objects.requireNonNullElse(months, "").strip(), faults);
        if (!faults.isEmpty()) {
            throw Refused.invalid("invalid-period", "There is no report of such a period.", faults);
        }
        return new Period(last.orElseThrow(), length.orElseThrow());
    }

    private static Optional<YearMonth> last(String typed, LocalDate today, List<Fault> faults) {
        var now = YearMonth.from(today);
        if (typed.isEmpty()) {
            return Optional.of(now);
        }
        try {
            var month = YearMonth.parse(typed);
            if (!month.isAfter(now) && !month.isBefore(now.minusMonths(MONTHS_BACK_MAX))) {
                return Optional.of(month);
            }
        } catch (DateTimeException _) {
            // Named below.
        }
        faults.add(new Fault(
                "until",
                "not-a-month",
                "Give the last month as year and month, such as " + now
                        + ": not in the future and at most five years ago."));
        return Optional.empty();
    }

    private static Optional<Integer> length(String typed, List<Fault> faults) {
        if (typed.isEmpty()) {
            return Optional.of(Period.USUAL_MONTHS);
        }
        var length = Period.LENGTHS.stream()
                .filter(months -> typed.equals(Integer.toString(months)))
                .findFirst();
        if (length.isEmpty()) {
            faults.add(new Fault("months", "not-a-length", "Choose 6, 12 or 24 months."));
        }
        return length;
    }

    static List<Choice> lengths() {
        return Period.LENGTHS.stream()
                .map(months -> new Choice(Integer.toString(months), months + " months"))
                .toList();
    }

    /** The last two years, the newest first. */
    static List<Choice> lastMonths(LocalDate today) {
        var now = YearMonth.from(today);
        return IntStream.range(0, 24)
                .mapToObj(now::minusMonths)
                .map(month -> new Choice(month.toString(), Words.words(month)))
                .toList();
    }

    static String query(Period period) {
        return "?until=" + period.last() + "&months=" + period.months();
    }
}
