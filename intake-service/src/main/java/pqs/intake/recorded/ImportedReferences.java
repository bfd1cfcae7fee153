package pqs.intake.recorded;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import pqs.intake.concern.ConcernId;
import pqs.platform.id.ReferenceNumber;

/** Which concerns the rows of imported files became, by the reference that the sender gave each. */
public interface ImportedReferences {

    /** A row that was taken before, and what it said. */
    record Known(ConcernId concern, ReferenceNumber reference, String digest, Instant importedAt) {}

    /** Those of the sender's references that are known. */
    Map<String, Known> find(String organisation, Collection<String> externalReferences);

    void keep(String organisation, String externalReference, Known known);
}
