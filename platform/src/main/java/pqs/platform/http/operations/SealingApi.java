package pqs.platform.http.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import pqs.platform.crypto.KeyRegister;
import pqs.platform.crypto.Resealing;

/** Sealing keys by name: what needs them, sealing anew under the current one, retiring. No key itself is ever answered. */
@Path("/api/operations/sealing")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operations.sealing")
@Tag(name = "Operations")
@RunOnVirtualThread
public class SealingApi {

    /**
     * A key of this service.
     *
     * @param state {@code current}, {@code opens}, {@code missing} or {@code retired}
     */
    public record KeyView(String key, String state, long fields, long encryptionsMax) {}

    /** Every key that the ring or the database knows, the current one first. */
    public record KeysView(List<KeyView> keys) {}

    /** What one request to re-seal did. */
    public record ResealedView(List<Resealing.Outcome> columns, long left) {}

    private final KeyRegister register;
    private final Resealing resealing;

    SealingApi(KeyRegister register, Resealing resealing) {
        this.register = register;
        this.resealing = resealing;
    }

    @GET
    @Path("keys")
    @Operation(summary = "The sealing keys by name, and how many sealed fields need each")
    public KeysView keys() {
        return new KeysView(register.all().stream()
                .map(entry -> new KeyView(
                        entry.key().value(),
                        entry.state().name().toLowerCase(Locale.ROOT),
                        entry.fields(),
                        entry.encryptionsMax()))
                .toList());
    }

    @POST
    @Path("resealing")
    @Operation(
            summary = "Seal anew what is under an older key",
            description =
                    "Answers after at most pqs.sealing.reseal-max (20 s). Send it again while left is above 0; it goes"
                            + " on where it stopped, and several at once do no harm.")
    @APIResponse(
            responseCode = "200",
            description = "What was sealed anew, and what is left",
            content = @Content(schema = @Schema(implementation = ResealedView.class)))
    public ResealedView reseal() {
        var columns = resealing.run();
        return new ResealedView(
                columns, columns.stream().mapToLong(Resealing.Outcome::left).sum());
    }

    @POST
    @Path("keys/{key}/retirement")
    @Operation(summary = "Retire a key that nothing needs, before it is taken out of the ring")
    @APIResponse(responseCode = "204", description = "Retired, now or before; nothing is sealed under it again")
    @APIResponse(responseCode = "404", description = "There is no such key here")
    @APIResponse(responseCode = "409", description = "It is the current key, or sealed fields still need it")
    public void retire(@PathParam("key") String key) {
        register.retire(key);
    }
}
