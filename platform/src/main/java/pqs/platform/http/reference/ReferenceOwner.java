package pqs.platform.http.reference;

import java.util.Optional;
import pqs.platform.id.ReferenceNumber;

/** A bean of a service that knows where what a reference number names is shown. */
public interface ReferenceOwner {

    /** First letter of the reference numbers that it knows. */
    char kind();

    /**
     * The page of what the number names, from the root of the host.
     *
     * @return empty if there is nothing of that number, or nothing that the signed-in actor may see: the two must be told
     *     apart by nothing
     */
    Optional<String> pageOf(ReferenceNumber reference);
}
