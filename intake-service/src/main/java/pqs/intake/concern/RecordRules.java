package pqs.intake.concern;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeCode;
import pqs.platform.fault.Fault;
import pqs.platform.id.Ids;
import pqs.platform.personal.NhsNumber;

/**
 * Decides whether something that staff wrote down becomes a concern, or a compliment beside them. The concern itself is read as a
 * practice's own report is; everything wrong is said at once, in the order of the form. It is triaged by the staff's organisation,
 * and belongs to the practice it came from, if it came from one; but what was told in confidence belongs to the staff's organisation.
 */
public final class RecordRules {

    private static final char REFERENCE_KIND = 'C';

    private final Ids ids;

    public RecordRules(Ids ids) {
        this.ids = ids;
    }

    /** What is wrong as far as no register, and nobody who sent it, is needed to tell. */
    public static List<Fault> faults(Recording recording, LocalDate today) {
        var faults = new Faults();
        read(recording, faults, today, false);
        return faults.list();
    }

    public RecordDecision decide(Recording recording, Surroundings around) {
        var faults = new Faults();
        var practice = owner(recording.submission(), around, faults);
        var about = new AboutReader(faults, around).read(recording.submission());
        var read = read(recording, faults, around.today(), around.demonstration());
        if (!faults.none()) {
            return new RecordDecision.Rejected(FormOrder.sorted(faults.list()));
        }
        return accept(about.orElseThrow(), read, practice.orElseThrow(), around);
    }

    /** What could be read; where there is a fault, a part is missing. */
    private record Read(
            Optional<Circumstances.Heard> heard,
            Optional<WhatReader.What> what,
            Optional<NhsNumber> patient,
            DetailsReader.Read details,
            Optional<ExaminerAnswers> examiner) {}

    private static Read read(Recording recording, Faults faults, LocalDate today, boolean demonstration) {
        var heard = new HeardReader(faults, today).read(recording);
        boolean compliment = heard.stream().anyMatch(known -> !known.source().isConcern());
        var submission = compliment ? compliment(recording.submission(), faults) : recording.submission();
        var what = new WhatReader(faults, today).read(submission);
        var patient = new PatientReader(faults, demonstration).read(submission.patientReference());
        var details = new DetailsReader(faults, today).read(submission);
        var examiner = new ExaminerReader(faults).read(recording, heard);
        if (what.isPresent()
                && heard.isPresent()
                && heard.get().on().isBefore(what.get().occurredOn())) {
            faults.add("heardOn", "before-it-happened", "You cannot have heard of it before it happened.");
        }
        return new Read(heard, what, patient, details, examiner);
    }

    /** A compliment tells of no harm and nothing urgent, so nobody is asked about them. */
    private static Submission compliment(Submission given, Faults faults) {
        var severity = given.severity();
        if (severity != null && !severity.isBlank() && !severity.strip().equals(Severity.NO_HARM.code())) {
            faults.add(
                    "severity", "compliment-of-harm", "A compliment tells of no harm. Choose no-harm or leave it out.");
        }
        if (given.details().urgent()) {
            faults.add(
                    "urgent",
                    "compliment-urgent",
                    "A compliment is not urgent. If somebody may come to harm, choose another source.");
        }
        return given.withSeverity(Severity.NO_HARM.code());
    }

    private RecordDecision accept(AboutReader.About about, Read read, PracticeCode practice, Surroundings around) {
        var what = read.what.orElseThrow();
        var details = read.details.circumstances();
        var facts = new ConcernFacts(
                new ConcernId(ids.next()),
                ids.nextReference(REFERENCE_KIND),
                practice,
                what.category(),
                what.severity(),
                what.occurredOn(),
                around.now());
        var report = new Report(
                about.concern(facts),
                new Circumstances(details.urgent(), details.confidential(), details.examination(), read.heard),
                new Report.Account(around.reporter().subject(), what.whatHappened(), what.identifiersChecked()));
        var opened = report.open(around.reporter().organisationCode());
        return new RecordDecision.Accepted(
                new Decision.Accepted(report, read.patient, read.details.practitioner(), opened), read.examiner);
    }

    /** A practice reads its own concerns in full, and would know who of its people spoke. */
    private static Optional<PracticeCode> owner(Submission submission, Surroundings around, Faults faults) {
        var cameFrom = practice(submission.practiceCode(), around, faults);
        return submission.details().confidential() && cameFrom.isPresent() ? practice(null, around, faults) : cameFrom;
    }

    /** The practice it came from, else the organisation of those who wrote it down. */
    private static Optional<PracticeCode> practice(@Nullable String given, Surroundings around, Faults faults) {
        if (given == null || given.isBlank()) {
            var own = PracticeCode.parse(around.reporter().organisationCode());
            return own.isPresent()
                    ? own
                    : faults.add(
                            "practiceCode",
                            "organisation-without-code",
                            "Your organisation has no code that can stand here. Give the practice it came from.");
        }
        var practice = PracticeCode.parse(given)
                .flatMap(_ -> around.world().practice(given))
                .map(Practice::code);
        return practice.isPresent()
                ? practice
                : faults.add(
                        "practiceCode",
                        "practice-not-in-directory",
                        "The directory has no practice of this code. Look it up, or leave it out if it came from none.");
    }
}
