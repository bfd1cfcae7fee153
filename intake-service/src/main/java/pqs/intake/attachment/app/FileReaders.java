package pqs.intake.attachment.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import pqs.intake.attachment.Attachment;
import pqs.intake.attachment.Withholding;
import pqs.intake.attachment.Withholding.Side;
import pqs.intake.concern.Attention;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.Source;
import pqs.platform.security.CurrentActor;

/**
 * Who reads, adds and withholds the files of a concern: its practice, and in the commissioner that triages it those who triage and the lead whom it
 * calls for. For everybody else there are none, whoever else may see the case.
 */
@ApplicationScoped
class FileReaders {

    private final CurrentActor currentActor;

    FileReaders(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    boolean mayRead(CaseFacts facts) {
        return isOfPractice(facts) || handles(facts);
    }

    boolean mayRead(CaseFacts facts, Attachment file) {
        return handles(facts) || (isOfPractice(facts) && !file.byStaff());
    }

    boolean mayKnow(CaseFacts facts, Withholding withheld) {
        return handles(facts) || (isOfPractice(facts) && !withheld.ofStaff());
    }

    boolean isOfPractice(CaseFacts facts) {
        var person = currentActor.get();
        return person.actsFor(facts.concern().practice().value()) && person.may("concerns.read");
    }

    boolean mayAdd(CaseFacts facts) {
        return mayAddForPractice(facts) || mayAddAsStaff(facts);
    }

    boolean mayAddForPractice(CaseFacts facts) {
        return isOfPractice(facts) && currentActor.get().may("concerns.report");
    }

    /** For which side this person withholds files that they read; empty for who only reads them. */
    Optional<Side> withholdsFor(CaseFacts facts) {
        if (mayAddForPractice(facts)) {
            return Optional.of(Side.PRACTICE);
        }
        var person = currentActor.get();
        return person.actsFor(facts.commissionerCode()) && person.may("concerns.triage")
                ? Optional.of(Side.COMMISSIONER)
                : Optional.empty();
    }

    /** Only to what they wrote down: what a practice reported, the practice adds to. */
    private boolean mayAddAsStaff(CaseFacts facts) {
        return facts.source() != Source.GENERAL_PRACTICE
                && handles(facts)
                && currentActor.get().may("concerns.record");
    }

    /** What the practice does is its own to see; what is done with staff's files, and in a sensitive case, is not. */
    String trailOwner(CaseFacts facts, boolean byStaff) {
        if (isOfPractice(facts)) {
            return facts.concern().practice().value();
        }
        return byStaff ? facts.commissionerCode() : facts.trailOwner();
    }

    private boolean handles(CaseFacts facts) {
        var person = currentActor.get();
        return person.actsFor(facts.commissionerCode())
                && (person.may("concerns.triage") || facts.attention().stream().anyMatch(this::isCalled));
    }

    private boolean isCalled(Attention attention) {
        return switch (attention) {
            case SAFEGUARDING, INTIMATE_EXAMINATION -> currentActor.get().may("concerns.safeguarding");
            case FRAUD -> currentActor.get().may("concerns.fraud");
        };
    }
}
