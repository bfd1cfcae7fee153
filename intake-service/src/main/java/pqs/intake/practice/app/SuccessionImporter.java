package pqs.intake.practice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeChange;
import pqs.intake.practice.PracticeCode;
import pqs.intake.practice.Practices;
import pqs.intake.practice.Succession;
import pqs.intake.practice.SuccessionGraph;
import pqs.intake.practice.SuccessionRow;
import pqs.intake.practice.SuccessionRules;
import pqs.intake.practice.Successions;
import pqs.platform.imports.Importer;
import pqs.platform.imports.Layout;
import pqs.platform.imports.Origin;
import pqs.platform.imports.Outcome;
import pqs.platform.row.Reading;
import pqs.platform.row.Row;

/** Imports which practice followed which; the practice that gave way is told anew to the other services. */
@ApplicationScoped
class SuccessionImporter implements Importer<Succession> {

    private static final Kind KIND = new Kind(
            "practice-successions",
            "Successions (ODS succ, succarc)",
            "The file of successor organisations that the NHS Organisation Data Service publishes. Rows about other"
                    + " organisations than practices are left out. Whoever follows a closed practice sees its concerns.",
            "practices.import",
            Layout.withoutHeader(SuccessionRow.COLUMNS),
            PracticeImporter.BATCH_ROWS);

    private final Practices practices;
    private final Successions successions;
    private final DirectoryKeeper keeper;
    private final Event<KnownSight.Changed> changed;

    SuccessionImporter(
            Practices practices, Successions successions, DirectoryKeeper keeper, Event<KnownSight.Changed> changed) {
        this.practices = practices;
        this.successions = successions;
        this.keeper = keeper;
        this.changed = changed;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Reading<Succession> read(Row row, Instant importedAt) {
        return SuccessionRow.read(row);
    }

    @Override
    public String subject(Succession succession) {
        return succession.predecessor() + ">" + succession.successor();
    }

    @Override
    public List<Outcome> apply(List<Succession> given, Origin origin) {
        var known = new HashMap<String, Successions.Kept>();
        successions.hold().forEach(kept -> known.put(subject(kept.succession()), kept));
        var graph = new SuccessionGraph(known.values().stream()
                .filter(Successions.Kept::holds)
                .map(Successions.Kept::succession)
                .toList());
        var inDirectory = practices.hold(given.stream()
                .flatMap(each -> Stream.of(each.predecessor(), each.successor()))
                .distinct()
                .toList());
        var outcomes = new ArrayList<Outcome>();
        var taken = new ArrayList<Succession>();
        for (var succession : given) {
            var outcome = outcome(succession, known.get(subject(succession)), inDirectory, graph);
            if (outcome instanceof Outcome.New || outcome instanceof Outcome.Changed) {
                taken.add(succession);
            }
            outcomes.add(outcome);
        }
        keep(taken, inDirectory, origin.importedAt());
        return outcomes;
    }

    private static Outcome outcome(
            Succession given,
            Successions.@Nullable Kept known,
            Map<PracticeCode, Practice> inDirectory,
            SuccessionGraph graph) {
        if (known != null && !known.holds()) {
            return new Outcome.Refused(SuccessionRules.withdrawn());
        }
        if (known != null) {
            return known.succession().equals(given)
                    ? new Outcome.Unchanged()
                    : new Outcome.Changed(difference(known.succession(), given));
        }
        var refused = SuccessionRules.refuse(given, inDirectory.keySet(), graph);
        if (refused.isPresent()) {
            return new Outcome.Refused(refused.get());
        }
        graph.add(given);
        return new Outcome.New();
    }

    private static String difference(Succession before, Succession now) {
        var from = "since " + before.effectiveOn() + (before.reason().isEmpty() ? "" : " (" + before.reason() + ")");
        return from + ", now since " + now.effectiveOn() + (now.reason().isEmpty() ? "" : " (" + now.reason() + ")");
    }

    private void keep(List<Succession> taken, Map<PracticeCode, Practice> inDirectory, Instant importedAt) {
        if (taken.isEmpty()) {
            return;
        }
        successions.keep(taken, importedAt);
        practices.remember(taken.stream()
                .flatMap(each -> Stream.of(
                        new PracticeChange(
                                each.predecessor(),
                                importedAt,
                                "followed by " + each.successor() + " on " + each.effectiveOn()),
                        new PracticeChange(
                                each.successor(),
                                importedAt,
                                "follows " + each.predecessor() + " from " + each.effectiveOn())))
                .toList());
        keeper.tell(
                taken.stream()
                        .map(Succession::predecessor)
                        .distinct()
                        .map(inDirectory::get)
                        .toList(),
                importedAt);
        changed.fire(new KnownSight.Changed());
    }
}
