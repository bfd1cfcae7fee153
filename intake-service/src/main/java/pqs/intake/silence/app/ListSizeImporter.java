package pqs.intake.silence.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pqs.intake.silence.ListSize;
import pqs.intake.silence.ListSizeRow;
import pqs.intake.silence.ListSizes;
import pqs.platform.fault.Fault;
import pqs.platform.imports.Importer;
import pqs.platform.imports.Layout;
import pqs.platform.imports.Origin;
import pqs.platform.imports.Outcome;
import pqs.platform.row.Reading;
import pqs.platform.row.Row;

/** Imports how many patients are registered with each practice. */
@ApplicationScoped
class ListSizeImporter implements Importer<ListSize> {

    private static final Kind KIND = new Kind(
            "practice-list-sizes",
            "Patients of practices (NHS England)",
            "The file \"Patients registered at a GP practice\", for all persons, that NHS England publishes every month. The"
                    + " silence report expects concerns by it.",
            "practices.import",
            Layout.named(ListSizeRow.REQUIRED, ListSizeRow.OPTIONAL),
            1_000);

    private final ListSizes sizes;

    ListSizeImporter(ListSizes sizes) {
        this.sizes = sizes;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Reading<ListSize> read(Row row, Instant importedAt) {
        return ListSizeRow.read(row);
    }

    @Override
    public String subject(ListSize size) {
        return size.practice() + " " + size.countedOn();
    }

    @Override
    public List<Outcome> apply(List<ListSize> given, Origin origin) {
        var inDirectory = sizes.inDirectory(given);
        var known = sizes.known(given);
        var outcomes = new ArrayList<Outcome>();
        var taken = new ArrayList<ListSize>();
        for (var size : given) {
            var before = Optional.ofNullable(known.get(size));
            if (!inDirectory.contains(size.practice())) {
                outcomes.add(
                        new Outcome.Refused(
                                new Fault(
                                        "code",
                                        "not-in-directory",
                                        "The directory has no such practice. Import the practice file first and then this file again.")));
            } else if (before.isPresent() && before.get() == size.patients()) {
                outcomes.add(new Outcome.Unchanged());
            } else {
                taken.add(size);
                outcomes.add(before.<Outcome>map(
                                patients -> new Outcome.Changed("patients: " + patients + ", now " + size.patients()))
                        .orElseGet(Outcome.New::new));
            }
        }
        sizes.keep(taken);
        return outcomes;
    }
}
