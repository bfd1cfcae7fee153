package pqs.surveillance.observation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import pqs.surveillance.provider.ProviderCode;

/** The observations that came from NHS England's published accident and emergency figures: appended, never changed. */
public interface Attendances {

    /** Name of the source as each observation carries it. */
    String SOURCE = "nhs-england-ae-2019";

    /** Makes imports of this source wait for one another until the transaction ends. */
    void holdImports();

    /** Every version recorded of these keys. */
    List<AttendanceReturn> versionsOf(Collection<AttendanceKey> keys);

    /** Appends three observations for each return, superseding what was known of its key at its moment. */
    void append(List<AttendanceReturn> returns, Instant recordedAt);

    /** A provider's figures as known at a moment, newest month first, then by type. */
    List<AttendanceReturn> asKnownAt(ProviderCode provider, Instant moment);
}
