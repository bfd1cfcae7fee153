package pqs.surveillance.observation.app;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pqs.platform.fault.Fault;
import pqs.platform.imports.Outcome;
import pqs.surveillance.observation.AttendanceFigures;
import pqs.surveillance.observation.AttendanceKey;
import pqs.surveillance.observation.AttendanceReturn;
import pqs.surveillance.observation.AttendanceSeries;
import pqs.surveillance.observation.Attendances;
import pqs.surveillance.provider.ProviderCode;
import pqs.surveillance.provider.Providers;
import pqs.surveillance.provider.app.Register;

/** Takes some returns into the record in the running transaction; providers nobody knew are registered by their codes. */
@ApplicationScoped
class RecordAttendances {

    private static final Fault CONTRADICTION = new Fault(
            "attendances",
            "contradicts",
            "Other figures for this month, provider and type are known since the same moment; give a restatement its own"
                    + " known_at.");

    private final Attendances attendances;
    private final Providers providers;
    private final Register register;
    private final Clock clock;

    RecordAttendances(Attendances attendances, Providers providers, Register register, Clock clock) {
        this.attendances = attendances;
        this.providers = providers;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Records what is new in the returns.
     *
     * @return what became of each, in their order; contradictions are not recorded
     */
    @Transactional(MANDATORY)
    List<Outcome> handle(List<AttendanceReturn> returns) {
        attendances.holdImports();
        var keys = returns.stream().map(AttendanceReturn::key).collect(Collectors.toSet());
        registerThoseUnknown(keys);
        var series = new AttendanceSeries(attendances.versionsOf(keys));
        var outcomes = new ArrayList<Outcome>();
        var news = new ArrayList<AttendanceReturn>();
        for (var given : returns) {
            var before = series.asKnownAt(given.key(), given.knownAt());
            outcomes.add(
                    switch (series.take(given)) {
                        case NEW -> {
                            news.add(given);
                            yield new Outcome.New();
                        }
                        case RESTATEMENT -> {
                            news.add(given);
                            yield new Outcome.Changed(given.key().sourceRef() + ": " + words(before.orElseThrow())
                                    + ", now " + words(given.figures()));
                        }
                        case UNCHANGED -> new Outcome.Unchanged();
                        case CONTRADICTION -> new Outcome.Refused(CONTRADICTION);
                    });
        }
        append(news);
        return outcomes;
    }

    private static String words(AttendanceFigures figures) {
        return "%,d attendances, %,d over four hours, %,d admissions"
                .formatted(figures.attendances(), figures.breaches(), figures.admissions());
    }

    private void registerThoseUnknown(Set<AttendanceKey> keys) {
        var codes = keys.stream().map(AttendanceKey::provider).collect(Collectors.toSet());
        var unknown = new TreeSet<ProviderCode>(codes);
        unknown.removeAll(providers.known(codes));
        unknown.forEach(register::hold);
    }

    /** A version of a key already in the statement starts a new statement, so that it finds the one it supersedes. */
    private void append(List<AttendanceReturn> news) {
        var recordedAt = clock.instant();
        var together = new ArrayList<AttendanceReturn>();
        var keys = new HashSet<AttendanceKey>();
        for (var given : news) {
            if (!keys.add(given.key())) {
                attendances.append(together, recordedAt);
                together.clear();
                keys.clear();
                keys.add(given.key());
            }
            together.add(given);
        }
        attendances.append(together, recordedAt);
    }
}
