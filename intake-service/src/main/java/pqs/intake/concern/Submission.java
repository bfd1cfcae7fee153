package pqs.intake.concern;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
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
        boolean identifiersChecked) {

    /**
     * SHA-256 over the fields and their lengths, so that two posts under one key can be told apart. The patient reference is
     * not among them: there are few enough NHS numbers to try them all. It is compared by its keyed pseudonym.
     */
    public String digest() {
        var fields = Stream.of(
                providerCode,
                providerAsTyped,
                siteCode,
                category,
                severity,
                occurredOn,
                whatHappened,
                practiceCode,
                String.valueOf(identifiersChecked));
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            fields.map(field -> Objects.requireNonNullElse(field, "").getBytes(StandardCharsets.UTF_8))
                    .forEach(bytes -> {
                        sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                        sha256.update(bytes);
                    });
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
