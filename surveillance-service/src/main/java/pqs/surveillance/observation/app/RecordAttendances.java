package pqs.surveillance.observation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pqs.surveillance.observation.AttendanceKey;
import pqs.surveillance.observation.AttendanceReturn;
import pqs.surveillance.observation.AttendanceSeries;
import pqs.surveillance.observation.AttendanceSeries.Verdict;
import pqs.surveillance.observation.Attendances;
import pqs.surveillance.provider.ProviderCode;
import pqs.surveillance.provider.Providers;
import pqs.surveillance.provider.app.Register;

/** Takes some returns into the record in one transaction; providers nobody knew are registered by their codes. */
@ApplicationScoped
public class RecordAttendances {

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
     * @param byLine returns by the line of the file they stand in
     * @return for each line what its return turned out to be; contradictions are not recorded
     */
    @Transactional
    public Map<Long, Verdict> handle(Map<Long, AttendanceReturn> byLine) {
        attendances.holdImports();
        var keys = byLine.values().stream().map(AttendanceReturn::key).collect(Collectors.toSet());
        registerThoseUnknown(keys);
        var series = new AttendanceSeries(attendances.versionsOf(keys));
        var verdicts = new LinkedHashMap<Long, Verdict>();
        var news = new ArrayList<AttendanceReturn>();
        byLine.forEach((line, given) -> {
            var verdict = series.take(given);
            verdicts.put(line, verdict);
            if (verdict == Verdict.NEW || verdict == Verdict.RESTATEMENT) {
                news.add(given);
            }
        });
        append(news);
        return verdicts;
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
