package pqs.platform.http.idempotency;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import pqs.platform.fault.Refused;
import pqs.platform.http.SeenVersions;
import pqs.platform.http.Versions;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.platform.testing.Database;

/** Changes under a key: in the transaction of the key, and in one of their own scope. */
@Path("/api/keyed")
@RolesAllowed("concerns.report")
@RunOnVirtualThread
public class KeyedApi {

    /** Where a slow change waits, so that tests decide when it goes on. */
    static final CountDownLatch[] SLOW = {new CountDownLatch(1), new CountDownLatch(1)};

    record Wanted(String text) {}

    record Done(String text, long effects) {}

    @ApplicationScoped
    static class Work {

        private final Database database;

        Work(Database database) {
            this.database = database;
        }

        @Transactional
        Done write(String text) {
            database.update("insert into keyed_effect (text) values (?)", text);
            if (text.startsWith("refused")) {
                throw Refused.invalid("not-like-this", "Not like this", List.of());
            }
            return new Done(text, database.number("select count(*) from keyed_effect where text = ?", text));
        }
    }

    private final Idempotency idempotency;
    private final Work work;
    private final Scopes scopes;
    private final Versions versions;

    KeyedApi(Idempotency idempotency, Work work, Scopes scopes, Versions versions) {
        this.idempotency = idempotency;
        this.work = work;
        this.scopes = scopes;
        this.versions = versions;
    }

    @POST
    public Response post(@HeaderParam("Idempotency-Key") @Nullable String key, Wanted wanted) {
        return idempotency.once(key, wanted, () -> made(work.write(wanted.text())));
    }

    @POST
    @Path("slow")
    public Response slow(@HeaderParam("Idempotency-Key") @Nullable String key, Wanted wanted) {
        return idempotency.once(key, wanted, () -> {
            var done = work.write(wanted.text());
            SLOW[0].countDown();
            await(SLOW[1]);
            return made(done);
        });
    }

    @POST
    @Path("apart")
    public Response apart(@HeaderParam("Idempotency-Key") @Nullable String key, Wanted wanted) {
        return idempotency.onceApart(
                key,
                wanted,
                () -> scopes.callAs(new Scope.Service("platform.test"), () -> made(work.write(wanted.text()))));
    }

    /** Stands at version 3 for ever. */
    @PUT
    @Path("versioned/{id}")
    public Response put(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        if (!SeenVersions.required(ifMatch, ifNoneMatch).isCurrent(3)) {
            throw Refused.stale("changed-meanwhile", "Somebody has changed it since you read it.", 3, List.of());
        }
        return Response.ok().tag(Versions.tag(4)).build();
    }

    @GET
    @Path("versioned/{id}")
    public Response get(@PathParam("id") String id, @Context Request request) {
        return versions.answer(request, new Done(id, 0), 3);
    }

    private static Response made(Done done) {
        return Response.created(URI.create("/platform/api/keyed/" + done.text()))
                .entity(done)
                .tag(Versions.tag(1))
                .build();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody let the slow change go on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
