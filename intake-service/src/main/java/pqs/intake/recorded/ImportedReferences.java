package pqs.intake.recorded;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import pqs.intake.concern.ConcernId;
import pqs.platform.id.ReferenceNumber;

/** Which concerns the rows of imported files became, by the reference that the sender gave each. */
public interface ImportedReferences {

    /**
     * A row that was taken before, and what it said.
     *
     * @param organisation for which it was sent
     */
    record Known(
            String organisation, ConcernId concern, ReferenceNumber reference, String digest, Instant importedAt) {}

    /**
     * Those references that are known, sent for any of these organisations: each may have given the same to something of its own
     * before they became one.
     */
    Map<String, List<Known>> find(Collection<String> organisations, Collection<String> externalReferences);

    void keep(String externalReference, Known known);
}
