package pqs.platform.time;

/** How "so many working hours" is understood: the words alone do not say. */
public enum Reading {
    /** Hours of the clock, of which only those on working days count: 24 of them are one working day. */
    HOURS_ON_WORKING_DAYS("hours of the clock, of which only those on working days count"),
    /** Hours in which offices are open: 24 of them are three working days of eight. */
    OFFICE_HOURS("hours in which offices are open");

    /**
     * What is meant where a rule does not say. Office hours are some of the hours of a working day, so that this one never
     * ends later than the other: who keeps it has kept both.
     */
    public static final Reading SHORTER = HOURS_ON_WORKING_DAYS;

    private final String words;

    Reading(String words) {
        this.words = words;
    }

    public String words() {
        return this == SHORTER ? words + " (the shorter reading)" : words;
    }
}
