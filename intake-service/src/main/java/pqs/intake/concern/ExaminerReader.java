package pqs.intake.concern;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.ExaminerAnswers.Answer;

/** Reads a medical examiner's answers: all three with that source, none with another. */
final class ExaminerReader {

    private final Faults faults;

    ExaminerReader(Faults faults) {
        this.faults = faults;
    }

    Optional<ExaminerAnswers> read(Recording recording, Optional<Circumstances.Heard> heard) {
        boolean examiner =
                Objects.requireNonNullElse(recording.source(), "").strip().equals(Source.MEDICAL_EXAMINER.code());
        var given = recording.examiner();
        if (examiner) {
            var cause = required(
                    "examinerCauseAgreed", given.causeAgreed(), "Say whether it is agreed what the person died from");
            var coroner = required(
                    "examinerCoroner", given.coroner(), "Say whether the death needs to be reported to a coroner");
            var governance = required(
                    "examinerGovernance", given.governance(), "Say whether there are any clinical governance concerns");
            return cause.isPresent() && coroner.isPresent() && governance.isPresent()
                    ? Optional.of(new ExaminerAnswers(cause.get(), coroner.get(), governance.get()))
                    : Optional.empty();
        }
        if (heard.isPresent() && given.answers().anyMatch(answer -> answer != null && !answer.isBlank())) {
            return faults.add(
                    "examinerGovernance",
                    "not-by-a-medical-examiner",
                    "The three questions are a medical examiner’s. Choose that source, or leave them out.");
        }
        return Optional.empty();
    }

    private Optional<Answer> required(String field, @Nullable String given, String what) {
        if (given == null || given.isBlank()) {
            return faults.add(field, "required", what + ".");
        }
        var answer = Answer.of(given.strip());
        return answer.isPresent() ? answer : faults.add(field, "unknown-answer", what + ": yes, no or not-known.");
    }
}
