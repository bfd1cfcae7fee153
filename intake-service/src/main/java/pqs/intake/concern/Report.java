package pqs.intake.concern;

/** A concern with what only the reporting practice may read. */
public record Report(Concern concern, Account account) {

    /**
     * The reporter's own words; they stay in intake's database.
     *
     * @param reportedBy subject of the reporter at the identity provider
     * @param whatHappened 10 to 4,000 characters
     * @param identifiersChecked the reporter was shown what may identify a patient, and kept the words
     */
    public record Account(String reportedBy, String whatHappened, boolean identifiersChecked) {}
}
