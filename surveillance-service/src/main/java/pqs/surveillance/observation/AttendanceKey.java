package pqs.surveillance.observation;

import java.time.YearMonth;
import pqs.surveillance.provider.ProviderCode;

/** What a published row of attendances is about. */
public record AttendanceKey(ProviderCode provider, YearMonth month, DepartmentType type) {

    /** Identity of the row within its source, such as {@code RF4/2017-03/1}. */
    public String sourceRef() {
        return provider + "/" + month + "/" + type.code();
    }
}
