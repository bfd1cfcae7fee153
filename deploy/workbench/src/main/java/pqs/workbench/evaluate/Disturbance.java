package pqs.workbench.evaluate;

import java.util.Locale;

/** What happens to one provider, or to all: a fault that should be found, or a change that should not. */
public enum Disturbance {
    /** Nothing; counts vary by chance alone. */
    NONE,
    /** From one day on, one practitioner has four times the concerns and discrepancies; nobody else has. */
    BAD_PRACTITIONER,
    /** Concerns rise evenly to three times the rate within two years. */
    DRIFT,
    /** Concerns double from one day on. */
    DOUBLING,
    /** The share of scans claimed as long goes from three to four and a half in ten. */
    UP_CODING,
    /** The share of reports that are late goes from eight to sixteen in a hundred. */
    LATE_REPORTS,
    /** The provider's returns stop, and with them all that is counted in them. */
    SILENT_FEED,
    /** In winter everybody has a third more concerns, in summer a third fewer. */
    SEASON,
    /** Half of all providers double their activity within a year, and have the concerns that go with it. */
    VOLUME,
    /** Rates of months vary by half around a provider's own. */
    OVERDISPERSION,
    /** Providers differ threefold in how readily concerns about them are reported, and after a campaign all are half as many again. */
    REPORTING_BIAS;

    /** As tables say it. */
    String words() {
        return switch (this) {
            case NONE -> "nothing wrong";
            case BAD_PRACTITIONER -> "one bad practitioner";
            case DRIFT -> "gradual drift";
            case DOUBLING -> "sudden doubling";
            case UP_CODING -> "up-coding";
            case LATE_REPORTS -> "late reports";
            case SILENT_FEED -> "silent feed";
            case SEASON -> "season";
            case VOLUME -> "volume grows";
            case OVERDISPERSION -> "over-dispersion";
            case REPORTING_BIAS -> "reporting bias and campaign";
        };
    }

    String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isFault() {
        return switch (this) {
            case BAD_PRACTITIONER, DRIFT, DOUBLING, UP_CODING, LATE_REPORTS, SILENT_FEED -> true;
            case NONE, SEASON, VOLUME, OVERDISPERSION, REPORTING_BIAS -> false;
        };
    }
}
