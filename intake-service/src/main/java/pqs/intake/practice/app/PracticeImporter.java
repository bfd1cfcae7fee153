package pqs.intake.practice.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pqs.intake.practice.EpraccurRow;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeChange;
import pqs.intake.practice.PracticeEvents;
import pqs.intake.practice.Practices;
import pqs.platform.imports.Importer;
import pqs.platform.imports.Layout;
import pqs.platform.imports.Origin;
import pqs.platform.imports.Outcome;
import pqs.platform.row.Reading;
import pqs.platform.row.Row;

/** Imports the national practice file into the directory; what is new or differs is told to the other services. */
@ApplicationScoped
public class PracticeImporter implements Importer<Practice> {

    private static final Kind KIND = new Kind(
            "practices",
            "Practices (ODS epraccur)",
            "The file of GP practices and prescribing cost centres that the NHS Organisation Data Service publishes."
                    + " A practice that a file does not name stays as it is.",
            "practices.import",
            Layout.withoutHeader(EpraccurRow.COLUMNS),
            1_000);

    private final Practices practices;
    private final PracticeEvents events;

    PracticeImporter(Practices practices, PracticeEvents events) {
        this.practices = practices;
        this.events = events;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Reading<Practice> read(Row row, Instant importedAt) {
        return EpraccurRow.read(row);
    }

    @Override
    public String subject(Practice practice) {
        return practice.code().value();
    }

    @Override
    public List<Outcome> apply(List<Practice> given, Origin origin) {
        var importedAt = origin.importedAt();
        var known = practices.hold(given.stream().map(Practice::code).toList());
        var outcomes = new ArrayList<Outcome>();
        var news = new ArrayList<Practice>();
        var changes = new ArrayList<PracticeChange>();
        for (var practice : given) {
            var outcome = outcome(known.get(practice.code()), practice);
            outcomes.add(outcome);
            switch (outcome) {
                case Outcome.New _ -> news.add(practice);
                case Outcome.Changed(var what) -> {
                    news.add(practice);
                    changes.add(new PracticeChange(practice.code(), importedAt, what));
                }
                case Outcome.Unchanged _, Outcome.Refused _ -> {}
            }
        }
        practices.keep(news);
        practices.remember(changes);
        events.publish(news, importedAt);
        return outcomes;
    }

    private static Outcome outcome(@Nullable Practice known, Practice given) {
        return Optional.ofNullable(known)
                .map(before -> PracticeChange.between(before, given)
                        .<Outcome>map(Outcome.Changed::new)
                        .orElseGet(Outcome.Unchanged::new))
                .orElseGet(Outcome.New::new);
    }
}
