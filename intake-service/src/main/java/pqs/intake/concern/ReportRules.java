package pqs.intake.concern;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeCode;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.id.Ids;
import pqs.platform.personal.NhsNumber;

/** Decides whether a submission becomes a concern. Everything wrong with it is said at once, in the order of the form. */
public final class ReportRules {

    private static final char REFERENCE_KIND = 'C';

    private final Ids ids;

    public ReportRules(Ids ids) {
        this.ids = ids;
    }

    public Decision decide(Submission submission, Surroundings around) {
        if (claimsAnotherPractice(submission.practiceCode(), around)) {
            return new Decision.Rejected(foreignPractice());
        }
        var faults = new Faults();
        var about = new AboutReader(faults, around).read(submission);
        var what = new WhatReader(faults, around.today()).read(submission);
        var patient = new PatientReader(faults, around.demonstration()).read(submission.patientReference());
        var details = new DetailsReader(faults, around.today()).read(submission);
        var practice = practice(faults, around);
        if (!faults.none()) {
            return new Decision.Rejected(Refused.invalid(
                    "invalid-concern", "The concern was not taken: there is a problem.", faults.list()));
        }
        return accept(about.orElseThrow(), what.orElseThrow(), patient, details, practice.orElseThrow(), around);
    }

    private Decision accept(
            AboutReader.About about,
            WhatReader.What what,
            Optional<NhsNumber> patient,
            DetailsReader.Read details,
            Practice practice,
            Surroundings around) {
        var facts = new ConcernFacts(
                new ConcernId(ids.next()),
                ids.nextReference(REFERENCE_KIND),
                practice.code(),
                what.category(),
                what.severity(),
                what.occurredOn(),
                around.now());
        var concern = about.concern(facts);
        var account = new Report.Account(around.reporter().subject(), what.whatHappened(), what.identifiersChecked());
        var report = new Report(concern, details.circumstances(), account);
        return new Decision.Accepted(report, patient, details.practitioner(), report.open(practice.commissionerCode()));
    }

    private static boolean claimsAnotherPractice(@Nullable String claimed, Surroundings around) {
        return claimed != null
                && !claimed.isBlank()
                && !claimed.strip().equalsIgnoreCase(around.reporter().organisationCode());
    }

    private static Refused foreignPractice() {
        return new Refused(
                Refused.Kind.FORBIDDEN,
                "not-your-practice",
                "You can report only for the practice you are signed in for.",
                List.of(
                        new Fault(
                                "practiceCode",
                                "not-your-practice",
                                "This is not the practice you are signed in for. Leave the field out or give your own practice.")));
    }

    private static Optional<Practice> practice(Faults faults, Surroundings around) {
        var code = around.reporter().organisationCode();
        var practice = PracticeCode.parse(code).flatMap(_ -> around.world().practice(code));
        if (practice.isEmpty()) {
            return faults.add(
                    "practiceCode",
                    "practice-not-in-directory",
                    "Your practice is not in the directory of practices yet. Ask the people who run this service to add it.");
        }
        if (!practice.get().mayReport()) {
            return faults.add(
                    "practiceCode",
                    "practice-not-open",
                    "The directory says that your practice is not open. Ask the people who run this service to correct it.");
        }
        return practice;
    }
}
