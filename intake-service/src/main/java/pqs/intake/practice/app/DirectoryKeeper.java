package pqs.intake.practice.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pqs.intake.practice.DirectoryEntry;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeChange;
import pqs.intake.practice.PracticeEvents;
import pqs.intake.practice.Practices;
import pqs.intake.practice.Successions;
import pqs.platform.imports.Outcome;

/** Takes what files say into the directory, inside a running transaction; what is new or differs is told to the others. */
@ApplicationScoped
class DirectoryKeeper {

    private final Practices practices;
    private final Successions successions;
    private final PracticeEvents events;

    DirectoryKeeper(Practices practices, Successions successions, PracticeEvents events) {
        this.practices = practices;
        this.successions = successions;
        this.events = events;
    }

    /** What became of each practice, in the same order. */
    List<Outcome> take(List<Practice> given, Instant importedAt) {
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
        practices.name(given.stream().map(Practice::code).toList(), importedAt);
        tell(news, importedAt);
        return outcomes;
    }

    /** Tells the others of these practices as they stand, with who followed them. */
    void tell(Collection<Practice> told, Instant changedAt) {
        var successors = successions.after(told.stream().map(Practice::code).toList());
        events.publish(
                told.stream()
                        .map(practice ->
                                new DirectoryEntry(practice, successors.getOrDefault(practice.code(), List.of())))
                        .toList(),
                changedAt);
    }

    private static Outcome outcome(@Nullable Practice known, Practice given) {
        return Optional.ofNullable(known)
                .map(before -> PracticeChange.between(before, given)
                        .<Outcome>map(Outcome.Changed::new)
                        .orElseGet(Outcome.Unchanged::new))
                .orElseGet(Outcome.New::new);
    }
}
