package pqs.intake.concern.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.Submission;
import pqs.platform.personal.TypedPersonal;

/** A concern as a system posts it. */
@Schema(description = "A concern about the care a provider gave. Enter nothing that identifies a patient.")
public record ReportRequest(
        @Nullable
        @Schema(description = "Code of the provider on the register; this or providerAsTyped", examples = "DEMO-AQP1")
        String providerCode,

        @Nullable
        @Schema(description = "Name of a provider that is not on the register; somebody will link it", maxLength = 200)
        String providerAsTyped,

        @Nullable @Schema(description = "Code of one of the provider's sites, if known", examples = "DEMO-AQP1-S1")
        String siteCode,

        @Nullable @Schema(description = "One code of the list of categories", examples = "poor-report", required = true)
        String category,

        @Nullable
        @Schema(
                description = "Harm as the reporter sees it",
                enumeration = {"no-harm", "low", "moderate", "severe", "not-known"},
                required = true)
        String severity,

        @Nullable
        @Schema(description = "Date of the care, from 2000 to today", examples = "2026-09-14", required = true)
        String occurredOn,

        @Nullable
        @Schema(
                description = "What happened, in 10 to 4,000 characters, without anything that identifies a patient",
                examples = "The report said normal; a second scan two weeks later showed a mass.",
                required = true)
        String whatHappened,

        @Nullable
        @Schema(
                description = "The reporting practice; if given, it must be the one signed in for",
                examples = "DEMO-GP1")
        String practiceCode,

        @Nullable
        @Schema(
                implementation = String.class,
                description =
                        "The patient's NHS number, only if the provider needs it to find the patient. It is sealed,"
                                + " leaves the database by no event, and is not answered again except to say why",
                examples = "999 000 0018")
        TypedPersonal patientReference,

        @Nullable
        @Schema(
                description =
                        "True if somebody has checked that whatHappened and examination identify no patient. An NHS"
                                + " number is refused all the same: it belongs in patientReference")
        Boolean identifiersChecked,

        @Nullable @Schema(description = "True if somebody may come to harm now: the person on call is told at once")
        Boolean urgent,

        @Nullable @Schema(description = "True if the reporter is not to be named to the provider")
        Boolean confidential,

        @Nullable
        @Schema(
                implementation = String.class,
                description = "Name of the practitioner, if known. It is sealed, and leaves the database by no event",
                maxLength = 200)
        TypedPersonal practitioner,

        @Nullable
        @Schema(
                description = "Which examination, or of which part of the body",
                examples = "Ultrasound of the abdomen",
                maxLength = 100)
        String examination) {

    Submission submission() {
        return new Submission(
                providerCode,
                providerAsTyped,
                siteCode,
                category,
                severity,
                occurredOn,
                whatHappened,
                practiceCode,
                patientReference == null ? TypedPersonal.NOTHING : patientReference,
                Boolean.TRUE.equals(identifiersChecked),
                new Submission.Details(
                        Boolean.TRUE.equals(urgent),
                        Boolean.TRUE.equals(confidential),
                        practitioner == null ? TypedPersonal.NOTHING : practitioner,
                        examination));
    }
}
