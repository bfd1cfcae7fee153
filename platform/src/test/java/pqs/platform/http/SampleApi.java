package pqs.platform.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.security.Actor;
import pqs.platform.security.CurrentActor;

/** Endpoints that go wrong in every way the platform has an answer to. */
@Path("/")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class SampleApi {

    record Sample(
            @NotBlank(message = "give it a name") @Nullable String name,
            int count,
            @Nullable LocalDate on) {}

    @ApplicationScoped
    static class Work {
        @Transactional
        String inTransaction() {
            return "done";
        }
    }

    private final CurrentActor actor;
    private final Work work;

    SampleApi(CurrentActor actor, Work work) {
        this.actor = actor;
        this.work = work;
    }

    @POST
    @Path("/api/samples")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    public Sample echo(@Valid Sample sample) {
        return sample;
    }

    @GET
    @Path("/api/refused/{kind}")
    @PermitAll
    public String refused(@PathParam("kind") Refused.Kind kind) {
        throw new Refused(
                kind, "sample-refused", "Not like this", List.of(new Fault("on", "in-the-future", "Too late")));
    }

    @GET
    @Path("/api/actor")
    @RolesAllowed("concerns.report")
    public Actor actor() {
        return actor.get();
    }

    @GET
    @Path("/api/unannotated")
    public String unannotated() {
        return "nobody gets this";
    }

    @GET
    @Path("/api/boom")
    @PermitAll
    public String boom() {
        throw new IllegalStateException("secret detail");
    }

    @GET
    @Path("/failing/boom")
    @Produces(MediaType.TEXT_HTML)
    @PermitAll
    public String boomOnAPage() {
        throw new IllegalStateException("secret detail");
    }

    @GET
    @Path("/failing/refused")
    @Produces(MediaType.TEXT_HTML)
    @PermitAll
    public String refusedOnAPage() {
        throw Refused.notFound("There is no such sample");
    }

    @GET
    @Path("/api/transaction")
    @PermitAll
    public String transaction() {
        return work.inTransaction();
    }
}
