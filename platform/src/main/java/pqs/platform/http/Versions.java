package pqs.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Answers that say which version they are ({@code ETag}), and 304 without a body to whoever has it already ({@code
 * If-None-Match}). What a change must name is read by {@link SeenVersions}.
 */
@ApplicationScoped
public class Versions {

    private static final int DIGEST_BYTES = 16;

    private final ObjectMapper json;

    Versions(ObjectMapper json) {
        this.json = json;
    }

    /** Tag of a thing that counts its changes. */
    public static EntityTag tag(long version) {
        return new EntityTag(String.valueOf(version));
    }

    /** Answers a thing that counts its changes; every difference of the answer must be another version. */
    public Response answer(Request request, Object entity, long version) {
        return answer(request, entity, tag(version));
    }

    /** Answers a thing that counts no changes, or whose answer holds more than itself: the tag is of what is answered. */
    public Response answer(Request request, Object entity) {
        return answer(request, entity, new EntityTag(digest(entity)));
    }

    private static Response answer(Request request, Object entity, EntityTag tag) {
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? Response.ok(entity, MediaType.APPLICATION_JSON_TYPE) : unchanged;
        // Kept, and asked for again before every use: without this nobody would ever have something to compare.
        return answer.tag(tag).header("Cache-Control", "private, no-cache").build();
    }

    private String digest(Object entity) {
        try {
            var bytes = json.writeValueAsString(entity).getBytes(UTF_8);
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, DIGEST_BYTES));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("an answer is always writable", e);
        }
    }
}
