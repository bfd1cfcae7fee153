package pqs.systemtests.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import pqs.local.RunningSystem;
import pqs.systemtests.ledger.ClientLedger;
import pqs.systemtests.ledger.ClientLedger.Outcome;

/**
 * How the clients of a campaign ask, whatever they ask for: through the gateway, for a bounded time, every attempt measured and
 * every outcome noted. The name of an operation is its idempotency key, so that asking again is asking for the same.
 */
final class Asking {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(40);
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(90);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(100);
    private static final int NO_ANSWER = 0;
    private static final int UNAUTHORISED = 401;

    /** An attempt: when it was made, how it was answered (0: not at all), after how long, and whether it said when to come again. */
    record Answered(long atNanos, int status, double seconds, boolean saysWhenToRetry) {

        /** Whether the service did its work: it did what was asked, or refused it for what it says. */
        boolean served() {
            return status >= 200 && status < 500;
        }
    }

    /**
     * What one person wants done.
     *
     * @param operation its name in the ledger and its idempotency key
     * @param json what is sent
     * @param ifMatch the version that was seen; empty where none is named
     */
    record Wish(String operation, String subject, String path, Object json, String ifMatch) {}

    /** What came back; the body is empty if nothing did. */
    record Heard(int status, String body, String entityTag, boolean saysWhenToRetry) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException notJson) {
                throw new IllegalStateException("answered " + status + " with something that is not JSON", notJson);
            }
        }

        private Outcome outcome() {
            return Outcome.answered(
                    status, saysWhenToRetry, () -> json().path("concernId").asText());
        }
    }

    private final URI gateway;
    private final UnaryOperator<String> bearerTokenOf;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Queue<Answered> answers = new ConcurrentLinkedQueue<>();

    Asking(RunningSystem system) {
        this(system.gateway(), system::bearerToken);
    }

    /** @param bearerTokenOf a fresh token of the person with this subject */
    Asking(URI gateway, UnaryOperator<String> bearerTokenOf) {
        this.gateway = gateway;
        this.bearerTokenOf = bearerTokenOf;
    }

    /** Every attempt so far that has ended. */
    List<Answered> answers() {
        return List.copyOf(answers);
    }

    /** Asks for it once and notes what came of that; returns this attempt's answer. */
    Heard attempt(Wish wish, ClientLedger ledger) {
        var request = request(wish.subject(), wish.path())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", wish.operation())
                .POST(BodyPublishers.ofString(written(wish.json())));
        var heard =
                send(wish.subject(), wish.ifMatch().isEmpty() ? request : request.header("If-Match", wish.ifMatch()));
        ledger.note(wish.operation(), heard.outcome());
        return heard;
    }

    static boolean isOpen(Heard heard) {
        return heard.outcome() instanceof Outcome.Unknown;
    }

    static boolean isAcceptance(Heard heard) {
        return heard.outcome() instanceof Outcome.Accepted;
    }

    Heard get(String subject, String path) {
        return send(subject, request(subject, path).GET());
    }

    /** Asks again about what is open, one after the other, while there is time. */
    static <T> void settle(Queue<T> open, Predicate<T> settled) {
        long until = System.nanoTime() + SETTLED_WITHIN.toNanos();
        for (var one = open.poll(); one != null && System.nanoTime() - until < 0; one = open.poll()) {
            if (!settled.test(one)) {
                open.add(one);
                LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
            }
        }
    }

    private HttpRequest.Builder request(String subject, String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(ANSWER_WITHIN)
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(subject, bearerTokenOf));
    }

    private Heard send(String subject, HttpRequest.Builder request) {
        long at = System.nanoTime();
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() == UNAUTHORISED) {
                tokens.remove(subject);
            }
            return measured(
                    at,
                    new Heard(
                            answer.statusCode(),
                            answer.body(),
                            answer.headers().firstValue("ETag").orElse(""),
                            answer.headers().firstValue("Retry-After").isPresent()));
        } catch (IOException noAnswer) {
            return measured(at, new Heard(NO_ANSWER, "", "", false));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Heard(NO_ANSWER, "", "", false);
        }
    }

    private Heard measured(long at, Heard heard) {
        answers.add(new Answered(at, heard.status(), (System.nanoTime() - at) / 1e9, heard.saysWhenToRetry()));
        return heard;
    }

    private static String written(Object json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("cannot be written as JSON", impossible);
        }
    }
}
