package pqs.surveillance.observation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import pqs.surveillance.observation.AttendanceFigures;
import pqs.surveillance.observation.AttendanceReturn;
import pqs.surveillance.observation.Attendances;
import pqs.surveillance.provider.ProviderCode;

/** Asks for figures as known at any moment; pages ask only for now. */
@ApplicationScoped
public class AttendancesAt {

    private final Attendances attendances;

    AttendancesAt(Attendances attendances) {
        this.attendances = attendances;
    }

    @Transactional
    public Optional<AttendanceFigures> figures(String provider, YearMonth month, Instant moment) {
        return attendances.asKnownAt(new ProviderCode(provider), moment).stream()
                .filter(given -> given.key().month().equals(month))
                .map(AttendanceReturn::figures)
                .findFirst();
    }
}
