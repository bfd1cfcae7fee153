package pqs.bench.trivial;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** {@code POST /notes}: a row and 201, for anybody. */
@Path("/notes")
public class NoteApi {

    /** What is sent. */
    public record NewNote(String words) {}

    /** What is answered. */
    public record Kept(UUID noteId) {}

    private final Notes notes;

    NoteApi(Notes notes) {
        this.notes = notes;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Transactional
    public Response add(NewNote note) {
        var id = UUID.randomUUID();
        notes.persist(new NoteEntity(id, note.words()));
        return Response.status(Response.Status.CREATED).entity(new Kept(id)).build();
    }
}
