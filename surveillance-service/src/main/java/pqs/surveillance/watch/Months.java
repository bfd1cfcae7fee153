package pqs.surveillance.watch;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;

/** The months of a history, numbered from 0, and their days, numbered as {@link LocalDate#toEpochDay} does. */
final class Months {

    private final int base;
    private final long[] starts;

    Months(LocalDate first, LocalDate last) {
        base = number(first);
        int count = number(last) - base + 1;
        starts = new long[count + 1];
        for (int month = 0; month <= count; month++) {
            starts[month] = yearMonth(month).atDay(1).toEpochDay();
        }
    }

    int count() {
        return starts.length - 1;
    }

    int of(LocalDate day) {
        return number(day) - base;
    }

    int of(long epochDay) {
        int place = Arrays.binarySearch(starts, epochDay);
        return place >= 0 ? place : -place - 2;
    }

    YearMonth yearMonth(int month) {
        int number = base + month;
        return YearMonth.of(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1);
    }

    long startOf(int month) {
        return starts[month];
    }

    /** The first day after a month. */
    long endOf(int month) {
        return starts[month + 1];
    }

    private static int number(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }
}
