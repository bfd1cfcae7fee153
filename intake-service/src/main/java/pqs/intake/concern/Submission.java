package pqs.intake.concern;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pqs.platform.personal.TypedPersonal;

/**
 * A filled form or a posted body as it came: nothing in it is believed yet. Missing and empty are the same.
 *
 * @param occurredOn as year-month-day
 * @param practiceCode the practice that the sender claims to report for
 * @param patientReference the patient's NHS number, where the provider needs it to find the patient
 * @param identifiersChecked the sender was warned of what may identify a patient, and keeps the words
 */
public record Submission(
        @Nullable String providerCode,
        @Nullable String providerAsTyped,
        @Nullable String siteCode,
        @Nullable String category,
        @Nullable String severity,
        @Nullable String occurredOn,
        @Nullable String whatHappened,
        @Nullable String practiceCode,
        TypedPersonal patientReference,
        boolean identifiersChecked,
        Details details) {

    /**
     * What may be left out.
     *
     * @param urgent somebody may come to harm now
     * @param confidential the reporter is not to be named to the provider
     * @param practitioner name of the practitioner, where known
     * @param examination which examination, or of which part of the body
     */
    public record Details(
            boolean urgent,
            boolean confidential,
            TypedPersonal practitioner,
            @Nullable String examination) {
        public static final Details NONE = new Details(false, false, TypedPersonal.NOTHING, null);
    }

    public Submission(
            @Nullable String providerCode,
            @Nullable String providerAsTyped,
            @Nullable String siteCode,
            @Nullable String category,
            @Nullable String severity,
            @Nullable String occurredOn,
            @Nullable String whatHappened,
            @Nullable String practiceCode,
            TypedPersonal patientReference,
            boolean identifiersChecked) {
        this(
                providerCode,
                providerAsTyped,
                siteCode,
                category,
                severity,
                occurredOn,
                whatHappened,
                practiceCode,
                patientReference,
                identifiersChecked,
                Details.NONE);
    }

    Submission withSeverity(String code) {
        return new Submission(
                providerCode,
                providerAsTyped,
                siteCode,
                category,
                code,
                occurredOn,
                whatHappened,
                practiceCode,
                patientReference,
                identifiersChecked,
                details);
    }

    /**
     * SHA-256 over the fields and their lengths, so that two posts under one key can be told apart. The patient reference is
     * not among them: there are few enough NHS numbers to try them all. It is compared by its keyed pseudonym. Nor is the
     * practitioner's name, which could be guessed as well: see {@link SealedParts}. Details that are left out leave the digest as it was before there
     * were any.
     */
    public String digest() {
        return FieldDigest.of(Stream.concat(required(), optional()));
    }

    private Stream<@Nullable String> optional() {
        return details.urgent || details.confidential || details.examination != null
                ? Stream.of(String.valueOf(details.urgent), String.valueOf(details.confidential), details.examination)
                : Stream.of();
    }

    private Stream<@Nullable String> required() {
        return Stream.of(
                providerCode,
                providerAsTyped,
                siteCode,
                category,
                severity,
                occurredOn,
                whatHappened,
                practiceCode,
                String.valueOf(identifiersChecked));
    }
}
