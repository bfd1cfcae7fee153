package pqs.surveillance.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.LongStream;
import pqs.surveillance.observation.app.ImportAttendances;
import pqs.surveillance.upload.UploadedRow;

/** Figures of one provider, month after month from January 2016. */
@ApplicationScoped
public class AttendanceFile {

    private final ImportAttendances importAttendances;

    AttendanceFile(ImportAttendances importAttendances) {
        this.importAttendances = importAttendances;
    }

    public void take(String provider, int months) {
        importAttendances.handle(LongStream.range(0, months)
                .mapToObj(month -> new UploadedRow(
                        month + 2,
                        Map.of(
                                "period",
                                        LocalDate.of(2016, 1, 1)
                                                .plusMonths(month)
                                                .toString(),
                                "org_code", provider,
                                "type", "1",
                                "attendances", "1234",
                                "breaches", "123",
                                "admissions", "56"))));
    }
}
