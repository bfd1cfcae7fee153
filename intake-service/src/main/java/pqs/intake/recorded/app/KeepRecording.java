package pqs.intake.recorded.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import pqs.intake.concern.Concerns;
import pqs.intake.concern.Entry;
import pqs.intake.concern.PatientReferences;
import pqs.intake.concern.Practitioners;
import pqs.intake.concern.Recording;
import pqs.intake.concern.SealedParts;
import pqs.intake.concern.SubmissionKey;
import pqs.intake.concern.Surroundings;
import pqs.intake.concern.app.Registers;
import pqs.platform.audit.NotAudited;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

/** One transaction around what staff wrote down. */
@NotAudited("the recorder it calls records")
@ApplicationScoped
class KeepRecording {

    private static final Logger LOG = Logger.getLogger(KeepRecording.class);

    private final Recorder recorder;
    private final Registers registers;
    private final SealedParts sealed;
    private final Clock clock;
    private final boolean demonstration;

    KeepRecording(
            Recorder recorder,
            Registers registers,
            PatientReferences patients,
            Practitioners practitioners,
            Clock clock,
            @ConfigProperty(name = "pqs.demonstration") boolean demonstration) {
        this.recorder = recorder;
        this.registers = registers;
        this.sealed = new SealedParts(patients, practitioners);
        this.clock = clock;
        this.demonstration = demonstration;
    }

    @Transactional
    RecordConcern.Receipt handle(Recording recording, SubmissionKey key, Surroundings.Reporter staff) {
        var before = recorder.before(staff.subject(), key);
        if (before.isPresent()) {
            return again(before.get(), recording);
        }
        var around = new Surroundings(staff, clock.instant(), demonstration, registers);
        return switch (recorder.take(recording, key, Entry.FORM, around)) {
            case Recorder.Result.Taken(var concern) -> {
                LOG.infof("concern written down concernId=%s", concern.facts().id());
                yield new RecordConcern.Receipt(concern, false);
            }
            case Recorder.Result.Refused(var why) ->
                throw Refused.invalid("invalid-concern", "It was not taken: there is a problem.", why.faults());
            case Recorder.Result.KeyUsed _ ->
                again(recorder.before(staff.subject(), key).orElseThrow(), recording);
        };
    }

    private RecordConcern.Receipt again(Concerns.Taken taken, Recording recording) {
        if (!saysTheSame(taken, recording)) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "submission-key-used",
                    "This form, or this key, has already been used for something else. Start a new one.",
                    List.of(new Fault(
                            "Idempotency-Key",
                            "submission-key-used",
                            "Use a new key for something new; repeat it with the same content.")));
        }
        return new RecordConcern.Receipt(taken.concern(), true);
    }

    private boolean saysTheSame(Concerns.Taken taken, Recording recording) {
        return taken.digest().equals(recording.digest())
                && sealed.areThoseOf(taken.concern().facts().id(), recording.submission());
    }
}
