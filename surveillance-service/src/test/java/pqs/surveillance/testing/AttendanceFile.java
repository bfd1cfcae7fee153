package pqs.surveillance.testing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.stream.IntStream;
import pqs.platform.imports.Origin;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.surveillance.observation.AttendanceFigures;
import pqs.surveillance.observation.AttendanceKey;
import pqs.surveillance.observation.AttendanceReturn;
import pqs.surveillance.observation.DepartmentType;
import pqs.surveillance.observation.app.AttendanceImporter;
import pqs.surveillance.provider.ProviderCode;

/** Figures of one provider, month after month from January 2016. */
@ApplicationScoped
public class AttendanceFile {

    private static final Instant IMPORTED_AT = Instant.parse("2026-09-01T09:00:00Z");

    private final AttendanceImporter importer;
    private final Scopes scopes;

    AttendanceFile(AttendanceImporter importer, Scopes scopes) {
        this.importer = importer;
        this.scopes = scopes;
    }

    public void take(String provider, int months) {
        var returns = IntStream.range(0, months)
                .mapToObj(month -> new AttendanceReturn(
                        new AttendanceKey(
                                new ProviderCode(provider),
                                YearMonth.of(2016, 1).plusMonths(month),
                                DepartmentType.MAJOR),
                        new AttendanceFigures(1234, 123, 56),
                        IMPORTED_AT))
                .toList();
        scopes.runAs(
                new Scope.Service("surveillance.imports"),
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> importer.apply(returns, new Origin("DEMO-OPS", "operator-1", IMPORTED_AT))));
    }
}
