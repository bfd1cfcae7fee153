package pqs.platform.time;

import java.util.regex.Pattern;

/** How long a deadline is, as its rule says it. At least one of its unit. */
public sealed interface Length {

    /** In its rule's words, such as {@code 3 working days}. */
    String words();

    /** Written so that {@link #parse} reads it again, such as {@code 24 working-hours office-hours}. */
    String code();

    /** The rule's working hours, and how they are read. */
    record WorkingHours(int hours, Reading reading) implements Length {

        public WorkingHours {
            requireOneOrMore(hours);
        }

        /** In the shorter reading. */
        public WorkingHours(int hours) {
            this(hours, Reading.SHORTER);
        }

        @Override
        public String words() {
            return counted(hours, "working hour") + ", read as " + reading.words();
        }

        @Override
        public String code() {
            return hours + " working-hours " + (reading == Reading.OFFICE_HOURS ? "office-hours" : "working-days");
        }
    }

    /**
     * Working days: the day it starts on does not count, whatever the hour; it ends on the last of them when offices
     * close.
     */
    record WorkingDays(int days) implements Length {

        public WorkingDays {
            requireOneOrMore(days);
        }

        @Override
        public String words() {
            return counted(days, "working day");
        }

        @Override
        public String code() {
            return days + " working-days";
        }
    }

    /**
     * Days of the calendar: the day it starts on does not count; it ends on the last of them at the hour at which offices
     * close, be they open that day or not.
     */
    record Days(int days) implements Length {

        public Days {
            requireOneOrMore(days);
        }

        @Override
        public String words() {
            return counted(days, "day");
        }

        @Override
        public String code() {
            return days + " days";
        }
    }

    /** Hours of the clock, on every day. */
    record Hours(int hours) implements Length {

        public Hours {
            requireOneOrMore(hours);
        }

        @Override
        public String words() {
            return counted(hours, "hour");
        }

        @Override
        public String code() {
            return hours + " hours";
        }
    }

    /**
     * @throws IllegalArgumentException if it was not written by {@link #code}
     */
    static Length parse(String code) {
        var parts = CODE.matcher(code);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no length: " + code);
        }
        int count = Integer.parseInt(parts.group(1));
        return switch (parts.group(2)) {
            case "working-hours office-hours" -> new WorkingHours(count, Reading.OFFICE_HOURS);
            case "working-hours working-days" -> new WorkingHours(count, Reading.HOURS_ON_WORKING_DAYS);
            case "working-days" -> new WorkingDays(count);
            case "days" -> new Days(count);
            case "hours" -> new Hours(count);
            default -> throw new IllegalArgumentException("no length: " + code);
        };
    }

    Pattern CODE = Pattern.compile("([1-9]\\d{0,4}) ([a-z -]+)");

    private static void requireOneOrMore(int count) {
        if (count < 1 || count > COUNT_MAX) {
            throw new IllegalArgumentException("a deadline is 1 to " + COUNT_MAX + " long, not " + count);
        }
    }

    /** More is a slip: it would reach beyond every calendar that anybody has checked. */
    int COUNT_MAX = 10_000;

    private static String counted(int count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
