package pqs.platform.http.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import pqs.platform.failpoint.Failpoints;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.http.CurrentOperation;
import pqs.platform.security.CurrentActor;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/**
 * Carries out a change once, however often it is sent. A key belongs to the actor, their organisation and the operation. The first request under
 * it is carried out and its answer kept, if it was carried out at all; the same request again gets the kept answer, another
 * body under the same key is refused, and of two at once the second waits for the first.
 *
 * <p>A request without a key is simply carried out.
 */
@ApplicationScoped
public class Idempotency {

    private static final Logger LOG = Logger.getLogger(Idempotency.class);

    /** A change was committed apart, and its key was not. */
    private static final String COMMITTED_APART = "after-commit-before-key";

    /** Old answers are forgotten on the way of one request in so many, more at a time than are kept between. */
    private static final int FORGET_EVERY = 50;

    private static final int FORGET_ROWS = 500;

    private final KeptAnswers kept;
    private final TurnsApart turns;
    private final CurrentActor actor;
    private final CurrentOperation operation;
    private final ObjectMapper json;
    private final Scopes scopes;
    private final Scope everybodys;
    private final Duration keptFor;
    private final Failpoints failpoints;
    private final AtomicInteger asked = new AtomicInteger();

    Idempotency(
            KeptAnswers kept,
            TurnsApart turns,
            CurrentActor actor,
            CurrentOperation operation,
            ObjectMapper json,
            Scopes scopes,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "pqs.http.idempotency.kept-for", defaultValue = "P7D") Duration keptFor,
            Failpoints failpoints) {
        this.kept = kept;
        this.turns = turns;
        this.actor = actor;
        this.operation = operation;
        this.json = json;
        this.scopes = scopes;
        this.everybodys = new Scope.Service(service + ".idempotency");
        this.keptFor = keptFor;
        this.failpoints = failpoints;
    }

    /**
     * Carries out a change in a transaction that the use case joins, so that the effect, the key and the answer are there
     * together or not at all.
     *
     * @param key header {@code Idempotency-Key}
     * @param sent body of the request as it was read, and whatever else decides what is done; null for none
     * @param change calls the use case and makes the answer, which is 2xx; a refusal is thrown, and not kept
     * @throws Refused if the key is none, or was used for another body
     */
    public Response once(@Nullable String key, @Nullable Object sent, Supplier<Response> change) {
        return key == null ? change.get() : transacted(key, sent, change);
    }

    /**
     * As {@link #once}, for a use case that must begin its own transaction because it names its own scope. A crash between
     * its commit and ours leaves an effect without a key; so it is for changes whose state refuses them a second time.
     */
    public Response onceApart(@Nullable String key, @Nullable Object sent, Supplier<Response> change) {
        return key == null ? change.get() : turns.take(() -> transacted(key, sent, () -> apart(change)));
    }

    /** A refusal comes through as it was thrown; what runs a change apart wraps it. */
    private Response apart(Supplier<Response> change) {
        try {
            var answer = QuarkusTransaction.suspendingExisting().call(change::get);
            failpoints.pass(COMMITTED_APART);
            return answer;
        } catch (QuarkusTransactionException wrapped) {
            throw wrapped.getCause() instanceof RuntimeException cause ? cause : wrapped;
        }
    }

    private Response transacted(String key, @Nullable Object sent, Supplier<Response> change) {
        var someone = actor.get();
        var request =
                KeyedRequest.of(someone.subject(), someone.organisationCode(), operation.words(), key, written(sent));
        var answered = QuarkusTransaction.requiringNew().call(() -> {
            if (!kept.claim(request, someone.organisationCode())) {
                return again(request);
            }
            var answer = change.get();
            kept.keep(request, keptForm(answer));
            return answer;
        });
        if (asked.getAndIncrement() % FORGET_EVERY == 0) {
            forget();
        }
        return answered;
    }

    /** What has been answered stays answered, whatever becomes of this. */
    private void forget() {
        try {
            scopes.runAs(
                    everybodys, () -> QuarkusTransaction.requiringNew().run(() -> kept.forget(keptFor, FORGET_ROWS)));
        } catch (RuntimeException e) {
            LOG.warn("old answers could not be forgotten this time", e);
        }
    }

    private Response again(KeyedRequest request) {
        var before = kept.find(request).orElseThrow(() -> new IllegalStateException("a kept answer is out of scope"));
        if (!before.sameBody()) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "key-used",
                    "This Idempotency-Key was used for another request.",
                    List.of(new Fault(
                            "Idempotency-Key",
                            "key-used",
                            "Use a new key for a new request; repeat a request with the same body.")));
        }
        return answerOf(before.answer());
    }

    private KeptAnswer keptForm(Response answer) {
        var body = answer.hasEntity() ? new String(written(answer.getEntity()), UTF_8) : null;
        return new KeptAnswer(
                answer.getStatus(),
                answer.getHeaderString(HttpHeaders.LOCATION),
                answer.getEntityTag() == null ? null : answer.getEntityTag().getValue(),
                body);
    }

    private static Response answerOf(KeptAnswer kept) {
        var answer = Response.status(kept.status());
        if (kept.location() != null) {
            answer.header(HttpHeaders.LOCATION, kept.location());
        }
        if (kept.entityTag() != null) {
            answer.tag(new EntityTag(kept.entityTag()));
        }
        if (kept.body() != null) {
            answer.entity(kept.body()).type(MediaType.APPLICATION_JSON_TYPE);
        }
        return answer.build();
    }

    private byte[] written(@Nullable Object value) {
        try {
            return json.writeValueAsBytes(Objects.requireNonNullElse(value, ""));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read or is answered is always writable", e);
        }
    }
}
