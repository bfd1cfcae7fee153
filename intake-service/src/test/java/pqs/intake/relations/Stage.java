package pqs.intake.relations;

/** How far a planted concern has come. All hold the same words, names and numbers. */
enum Stage {
    /** Taken up, the provider asked twice and the patient reference given to it; became a complaint. */
    UNDER_WAY("poor-report"),
    /** Taken up; the provider has not been asked. */
    NOT_ASKED("poor-report"),
    /** The provider's answer was accepted and the patient reference taken back. */
    ENDED("poor-report"),
    /** Under way, of a practice that closed and was followed by one other. */
    FOLLOWED("poor-report"),
    /** Under way; calls for the safeguarding lead, so nobody may be tipped off; became, unknown to the practice, more. */
    SAFEGUARDING("safeguarding"),
    /** Under way; calls for the counter-fraud lead. */
    FRAUD("over-claimed-scan");

    final String category;

    Stage(String category) {
        this.category = category;
    }

    /** The practice is told of it only that it is being handled. */
    boolean sensitive() {
        return this == SAFEGUARDING || this == FRAUD;
    }

    /** A question to the provider is open. */
    boolean asked() {
        return this != NOT_ASKED && this != ENDED;
    }
}
