package pqs.intake.concern.http;

/** For whom a page about a concern is. */
public enum Audience {
    /** The practice that reported it. */
    REPORTER,
    /** Those who triage it, or use its provider. */
    COMMISSIONER
}
