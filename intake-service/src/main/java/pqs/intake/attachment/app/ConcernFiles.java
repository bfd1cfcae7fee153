package pqs.intake.attachment.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import pqs.intake.attachment.Attachment;
import pqs.intake.attachment.AttachmentId;
import pqs.intake.attachment.Attachments;
import pqs.intake.attachment.Place;
import pqs.intake.attachment.Withholding;
import pqs.intake.attachment.Withholdings;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.StepKind;
import pqs.intake.concern.app.StepLog;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditPurpose;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;

/**
 * Files with a concern: the practice adds them, and staff to what they wrote down; the practice and those who handle it read them, and
 * each reading stands in the trail. That one was added later stands among the steps.
 */
@ApplicationScoped
public class ConcernFiles {

    /** A file with its content, for whoever asked for it. */
    @SuppressWarnings("ArrayRecordComponent") // goes straight into the answer
    public record Download(Attachment attachment, byte[] content) {}

    /**
     * Files of a concern as its page lists them; names only, the contents stay shut.
     *
     * @param withheld those that are not there any more, without their names
     * @param forPractice whoever asks is of its practice
     */
    public record Listed(
            CaseFacts facts,
            List<Attachment> files,
            List<Withholding.Told> withheld,
            boolean forPractice,
            boolean mayAdd,
            boolean mayWithhold) {

        public Listed {
            files = List.copyOf(files);
            withheld = List.copyOf(withheld);
        }

        /** There is nothing to show, and nothing to do. */
        public boolean isEmpty() {
            return files.isEmpty() && withheld.isEmpty() && !mayAdd;
        }

        private Optional<Attachment> file(AttachmentId id) {
            return files.stream().filter(file -> file.id().equals(id)).findFirst();
        }

        /**
         * The file that may be withheld now; empty if it is already.
         *
         * @throws Refused if there is no such file, or this person only reads it
         */
        public Optional<Attachment> withholdable(AttachmentId id) {
            var found = file(id);
            if (found.isEmpty() && !isWithheld(id)) {
                throw noSuchFile();
            }
            if (!mayWithhold) {
                throw new Refused(
                        Refused.Kind.FORBIDDEN,
                        "not-yours-to-withhold",
                        "Only the practice that reported and those who triage the concern can withhold its files.",
                        List.of());
            }
            return found;
        }

        private boolean isWithheld(AttachmentId id) {
            return withheld.stream().anyMatch(told -> told.file().equals(id));
        }
    }

    private final Cases cases;
    private final Attachments attachments;
    private final Withholdings withholdings;
    private final KeepFile keepFile;
    private final FileReaders readers;
    private final StepLog steps;
    private final AuditTrail trail;
    private final Clock clock;

    ConcernFiles(
            Cases cases,
            Attachments attachments,
            Withholdings withholdings,
            KeepFile keepFile,
            FileReaders readers,
            StepLog steps,
            AuditTrail trail,
            Clock clock) {
        this.cases = cases;
        this.attachments = attachments;
        this.withholdings = withholdings;
        this.keepFile = keepFile;
        this.readers = readers;
        this.steps = steps;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @throws Refused if there is no such concern whose files the actor reads
     */
    @Transactional
    public Listed list(ConcernId id) {
        var listed = shown(id).orElseThrow(ConcernFiles::notFound);
        trail.record(AuditEntry.read(
                        "attachment.listed",
                        KeepFile.subject(new Place.WithConcern(id)),
                        AuditPurpose.of(why(listed.facts()).purpose()))
                .ownedBy(readers.trailOwner(listed.facts(), false)));
        return listed;
    }

    /** For a page about the concern whose reading is recorded; empty if its files are not for the actor. */
    @Transactional
    public Optional<Listed> shown(ConcernId id) {
        return cases.find(id)
                .map(ConcernCase::facts)
                .filter(readers::mayRead)
                .map(facts -> new Listed(
                        facts,
                        attachments.of(new Place.WithConcern(id)).stream()
                                .filter(file -> readers.mayRead(facts, file))
                                .toList(),
                        withheld(facts),
                        readers.isOfPractice(facts),
                        readers.mayAdd(facts),
                        readers.withholdsFor(facts).isPresent()));
    }

    private List<Withholding.Told> withheld(CaseFacts facts) {
        boolean practice = readers.isOfPractice(facts);
        return withholdings.of(facts.id()).stream()
                .filter(withheld -> readers.mayKnow(facts, withheld))
                .map(withheld -> practice ? withheld.toldToPractice(facts) : withheld.told())
                .toList();
    }

    /**
     * @throws Refused if there is no such concern to which the actor may add, or the file is not taken
     */
    @Transactional
    public Attachment add(ConcernId id, String givenName, byte[] content) {
        var facts =
                cases.find(id).map(ConcernCase::facts).filter(readers::mayAdd).orElseThrow(ConcernFiles::notFound);
        boolean byStaff = !readers.mayAddForPractice(facts);
        var adding = new KeepFile.Adding(
                new Place.WithConcern(id),
                facts.concern().practice().value(),
                byStaff,
                readers.trailOwner(facts, byStaff));
        var added = keepFile.keep(adding, givenName, content);
        steps.add(facts, clock.instant(), byStaff ? StepKind.STAFF_FILE_ADDED : StepKind.FILE_ADDED);
        return added;
    }

    /**
     * @throws Refused if there is no such file with this concern that the actor reads
     */
    @Transactional
    public Download read(ConcernId id, AttachmentId attachment) {
        var facts =
                cases.find(id).map(ConcernCase::facts).filter(readers::mayRead).orElseThrow(ConcernFiles::notFound);
        var file = attachments
                .find(attachment)
                .filter(found -> found.place().equals(new Place.WithConcern(id)))
                .filter(found -> readers.mayRead(facts, found))
                .orElseThrow(() -> notThere(facts, attachment));
        return new Download(file, attachments.read(file, why(facts), readers.trailOwner(facts, file.byStaff())));
    }

    /** Whoever could read it is told why not; for everybody else it is as if it had never been. */
    private Refused notThere(CaseFacts facts, AttachmentId attachment) {
        return withheld(facts).stream().anyMatch(told -> told.file().equals(attachment))
                ? new Refused(
                        Refused.Kind.NOT_FOUND,
                        "file-withheld",
                        "This file is withheld: nobody can open it here any more.",
                        List.of())
                : noSuchFile();
    }

    private static Refused noSuchFile() {
        return Refused.notFound("There is no such file.");
    }

    private static Refused notFound() {
        return Refused.notFound("There is no such concern, or it is not for you.");
    }

    private Attachments.Reading why(CaseFacts facts) {
        return readers.isOfPractice(facts) ? Attachments.Reading.OWN_RECORD : Attachments.Reading.HANDLING;
    }
}
