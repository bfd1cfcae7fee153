package pqs.surveillance.observation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import pqs.surveillance.observation.AttendanceReturn;
import pqs.surveillance.observation.Attendances;
import pqs.surveillance.provider.ProviderCode;

/** Reads published attendances. */
@ApplicationScoped
public class ReadAttendances {

    private final Attendances attendances;
    private final Clock clock;

    ReadAttendances(Attendances attendances, Clock clock) {
        this.attendances = attendances;
        this.clock = clock;
    }

    /** A provider's figures as known now, newest month first, then by type of department. */
    @Transactional
    public List<AttendanceReturn> of(ProviderCode provider) {
        return attendances.asKnownAt(provider, clock.instant());
    }
}
