package pqs.intake.recorded.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pqs.intake.concern.Entry;
import pqs.intake.concern.PatientReferences;
import pqs.intake.concern.Practitioners;
import pqs.intake.concern.SealedParts;
import pqs.intake.concern.SubmissionKey;
import pqs.intake.concern.Surroundings;
import pqs.intake.concern.app.Registers;
import pqs.intake.practice.Practice;
import pqs.intake.provider.Provider;
import pqs.intake.recorded.ImportedReferences;
import pqs.intake.recorded.ImportedReferences.Known;
import pqs.intake.recorded.RecordingRow;
import pqs.platform.fault.Fault;
import pqs.platform.id.Ids;
import pqs.platform.imports.Importer;
import pqs.platform.imports.Layout;
import pqs.platform.imports.Origin;
import pqs.platform.imports.Outcome;
import pqs.platform.row.Reading;
import pqs.platform.row.Row;
import pqs.platform.security.OrganisationFamilies;

/**
 * Imports concerns that staff kept in a table. A row is known by the sender's own reference,
 * also where the sender's organisation has meanwhile given way to another, and is never taken twice or altered.
 */
@ApplicationScoped
public class ConcernImporter implements Importer<RecordingRow> {

    private static final Kind KIND = new Kind(
            "concerns",
            "Concerns from other sources",
            "Concerns and compliments that your organisation kept in a table of its own. Each row becomes a concern that you triage,"
                    + " known from now. Take urgent ones out and write them down by the form: only that tells the person on call.",
            "concerns.record",
            Layout.named(RecordingRow.REQUIRED, RecordingRow.OPTIONAL),
            250);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final Recorder recorder;
    private final ImportedReferences references;
    private final SealedParts sealed;
    private final Registers registers;
    private final OrganisationFamilies families;
    private final Ids ids;
    private final boolean demonstration;

    ConcernImporter(
            Recorder recorder,
            ImportedReferences references,
            PatientReferences patients,
            Practitioners practitioners,
            Registers registers,
            OrganisationFamilies families,
            Ids ids,
            @ConfigProperty(name = "pqs.demonstration") boolean demonstration) {
        this.recorder = recorder;
        this.references = references;
        this.sealed = new SealedParts(patients, practitioners);
        this.registers = registers;
        this.families = families;
        this.ids = ids;
        this.demonstration = demonstration;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Optional<String> template() {
        return Optional.of(ConcernTemplate.csv());
    }

    @Override
    public Reading<RecordingRow> read(Row row, Instant importedAt) {
        return RecordingRow.read(row, importedAt);
    }

    @Override
    public String subject(RecordingRow row) {
        return row.externalReference();
    }

    @Override
    public List<Outcome> apply(List<RecordingRow> rows, Origin origin) {
        var known = references.find(
                families.of(origin.organisation()),
                rows.stream().map(RecordingRow::externalReference).toList());
        var around = new Surroundings(
                new Surroundings.Reporter(origin.sentBy(), origin.organisation()),
                origin.importedAt(),
                demonstration,
                new Remembered(registers));
        return rows.stream()
                .map(row -> outcome(row, known.getOrDefault(row.externalReference(), List.of()), around))
                .toList();
    }

    private Outcome outcome(RecordingRow row, List<Known> before, Surroundings around) {
        if (!before.isEmpty()) {
            return before.stream().anyMatch(known -> saysTheSame(row, known))
                    ? new Outcome.Unchanged()
                    : new Outcome.Refused(altered(before.getLast()));
        }
        var key = new SubmissionKey("import-" + ids.next());
        return switch (recorder.take(row.recording(), key, Entry.IMPORT, around)) {
            case Recorder.Result.Taken(var concern) -> {
                var facts = concern.facts();
                references.keep(
                        row.externalReference(),
                        new Known(
                                around.reporter().organisationCode(),
                                facts.id(),
                                facts.reference(),
                                row.recording().digest(),
                                around.now()));
                yield new Outcome.New();
            }
            case Recorder.Result.Refused(var why) -> new Outcome.Refused(inOne(RecordingRow.inColumns(why.faults())));
            case Recorder.Result.KeyUsed _ -> throw new IllegalStateException("a key drawn just now was used before");
        };
    }

    private boolean saysTheSame(RecordingRow row, Known before) {
        return before.digest().equals(row.recording().digest())
                && sealed.areThoseOf(before.concern(), row.recording().submission());
    }

    private static Fault altered(Known before) {
        return new Fault(
                RecordingRow.EXTERNAL_REFERENCE,
                "taken-otherwise",
                "This reference was imported on " + DAY.format(before.importedAt()) + " as " + before.reference()
                        + " and said something else. What was taken is never altered: add a note to that concern, or give the"
                        + " row a new reference if it is another one.");
    }

    /** A row that was read well has one fault at most beside what is known; the rest of them follow in its words. */
    private static Fault inOne(List<Fault> faults) {
        var first = faults.getFirst();
        var rest = faults.stream()
                .skip(1)
                .map(fault -> " " + fault.field() + ": " + fault.message())
                .collect(Collectors.joining());
        return new Fault(first.field(), first.code(), first.message() + rest);
    }

    /** The registers, asked once for each code of a batch. */
    private record Remembered(
            Surroundings.World world,
            Map<String, Optional<Practice>> practices,
            Map<String, Optional<Provider>> providers)
            implements Surroundings.World {

        Remembered(Surroundings.World world) {
            this(world, new HashMap<>(), new HashMap<>());
        }

        @Override
        public Optional<Practice> practice(String code) {
            return practices.computeIfAbsent(code, world::practice);
        }

        @Override
        public Optional<Provider> provider(String code) {
            return providers.computeIfAbsent(code, world::provider);
        }
    }
}
