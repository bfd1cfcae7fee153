package pqs.intake.recorded.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.Recording;
import pqs.intake.concern.Submission;
import pqs.platform.personal.TypedPersonal;

/** Something that staff write down, as a system posts it. */
@Schema(
        description =
                "A concern, or a compliment, that was not reported by the form. Enter nothing that identifies a patient.")
public record RecordRequest(
        @Nullable
        @Schema(
                description = "How it came",
                enumeration = {
                    "verbal",
                    "meeting-note",
                    "email",
                    "complaint",
                    "compliment",
                    "medical-examiner",
                    "other-body",
                    "provider-report"
                },
                required = true)
        String source,

        @Nullable @Schema(description = "Date on which it was heard", examples = "2026-09-16", required = true)
        String heardOn,

        @Nullable
        @Schema(
                description = "From whom: a role or a body, and no name; 2 to 200 characters",
                examples = "Practice manager",
                required = true)
        String heardFrom,

        @Nullable
        @Schema(
                description =
                        "The practice it came from, if it came from one: it reads the concern as its own, in these words. Leave it out where its"
                                + " staff told you in confidence",
                examples = "DEMO-GP1")
        String practiceCode,

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
                description = "Harm as far as it is known; a compliment has none",
                enumeration = {"no-harm", "low", "moderate", "severe", "not-known"})
        String severity,

        @Nullable
        @Schema(description = "Date of the care, from 2000 to today", examples = "2026-09-14", required = true)
        String occurredOn,

        @Nullable
        @Schema(
                description = "What happened, in 10 to 4,000 characters, without anything that identifies a patient",
                examples = "Three practices said that reports arrive late.",
                required = true)
        String whatHappened,

        @Nullable @Schema(description = "Somebody may come to harm now: whoever is on call is told at once")
        Boolean urgent,

        @Nullable
        @Schema(
                description =
                        "Whoever told it is not to be named to the provider; nor does a practice named here see the concern, which is then your"
                                + " organisation's")
        Boolean confidential,

        @Nullable @Schema(description = "Which examination, in 2 to 100 characters", maxLength = 100)
        String examination,

        @Nullable
        @Schema(implementation = String.class, description = "NHS number, only if the provider needs it; it is sealed")
        TypedPersonal patientReference,

        @Nullable
        @Schema(implementation = String.class, description = "Name of the practitioner, where known; it is sealed")
        TypedPersonal practitioner,

        @Nullable @Schema(description = "True if somebody has checked that whatHappened identifies no patient")
        Boolean identifiersChecked,

        @Nullable
        @Schema(description = "For a medical examiner: is it agreed what the person died from? yes, no or not-known")
        String examinerCauseAgreed,

        @Nullable @Schema(description = "For a medical examiner: does the death need to be reported to a coroner?")
        String examinerCoroner,

        @Nullable @Schema(description = "For a medical examiner: are there any clinical governance concerns?")
        String examinerGovernance) {

    Recording recording() {
        var details = new Submission.Details(
                Boolean.TRUE.equals(urgent),
                Boolean.TRUE.equals(confidential),
                practitioner == null ? TypedPersonal.NOTHING : practitioner,
                examination);
        var submission = new Submission(
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
                details);
        return new Recording(
                submission,
                source,
                heardOn,
                heardFrom,
                new Recording.Examiner(examinerCauseAgreed, examinerCoroner, examinerGovernance));
    }
}
