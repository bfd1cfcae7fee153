package pqs.surveillance.observation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import pqs.platform.audit.NotAudited;
import pqs.surveillance.observation.AttendanceReturn;
import pqs.surveillance.observation.Attendances;
import pqs.surveillance.provider.ProviderCode;

/** Reads published attendances. */
@NotAudited("shows published figures")
@ApplicationScoped
public class ReadAttendances {

    private final Attendances attendances;

    ReadAttendances(Attendances attendances) {
        this.attendances = attendances;
    }

    /** A provider's figures as known at a moment, newest month first, then by type of department. */
    @Transactional
    public List<AttendanceReturn> of(ProviderCode provider, Instant moment) {
        return attendances.asKnownAt(provider, moment);
    }
}
