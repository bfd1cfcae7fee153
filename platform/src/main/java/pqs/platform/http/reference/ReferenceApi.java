package pqs.platform.http.reference;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where what a reference number names is shown, for systems. */
@Path("/api/references")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Reference numbers")
public class ReferenceApi {

    /**
     * What was found.
     *
     * @param reference as it is written
     * @param page address of its page, from the root of the host
     */
    public record FoundReference(String reference, String page) {}

    private final ReferenceOwners owners;

    ReferenceApi(ReferenceOwners owners) {
        this.owners = owners;
    }

    @GET
    @Path("/{reference}")
    @Operation(
            summary = "Where what a reference number of this service names is shown",
            description = "Takes the number as a person types it: case, spaces and hyphens do not matter.")
    @APIResponse(
            responseCode = "200",
            description = "The number as it is written, and the address of its page",
            content = @Content(examples = @ExampleObject(name = "found", value = """
                            {"reference": "R-7F3K-9M2X",
                             "page": "/review/reviews/01980a3e-9000-7b3a-9c41-2f6f6f1d9c01"}""")))
    @APIResponse(responseCode = "400", description = "Not a reference number; errors says what is wrong with it")
    @APIResponse(responseCode = "404", description = "Nothing of this number is there, or visible to you")
    public FoundReference find(@PathParam("reference") String typed) {
        var reference = TypedReference.parse(typed);
        return new FoundReference(reference.value(), owners.pageOf(reference));
    }
}
