package pqs.local.demonstration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import pqs.local.RunningSystem;

/**
 * The APIs as any client uses them: through the gateway, with a bearer token of the person who asks. Safe for use by
 * several threads.
 */
public final class Api {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private final URI gateway;
    private final Function<String, String> bearerTokenOf;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    public Api(RunningSystem system) {
        this(system.gateway(), system::bearerToken);
    }

    /** @param bearerTokenOf a fresh token of the person with this subject */
    public Api(URI gateway, Function<String, String> bearerTokenOf) {
        this.gateway = gateway;
        this.bearerTokenOf = bearerTokenOf;
    }

    public Answer get(String subject, String path) {
        return ask(subject, "GET", path, BodyPublishers.noBody(), request -> request);
    }

    /** A list from its first page on, as its links lead. */
    public Stream<Answer> pages(String subject, String path) {
        return Stream.iterate(
                        Optional.of(get(subject, path).expect(200)),
                        Optional::isPresent,
                        page -> page.map(answer -> answer.json().path("next"))
                                .filter(JsonNode::isTextual)
                                .map(next -> get(subject, next.asText()).expect(200)))
                .flatMap(Optional::stream);
    }

    public Answer post(String subject, String path, Object json) {
        return ask(
                subject,
                "POST",
                path,
                BodyPublishers.ofString(written(json)),
                request -> request.header("Content-Type", "application/json"));
    }

    /** States the whole wanted outcome, be it new or another state of what is there already. */
    public Answer put(String subject, String path, Object json) {
        var made = put(subject, path, json, "If-None-Match", "*");
        return made.status() == 412 && !made.entityTag().isEmpty()
                ? put(subject, path, json, "If-Match", made.entityTag())
                : made;
    }

    /** States the whole wanted outcome, if this version stands. */
    public Answer putSeen(String subject, String path, Object json, String version) {
        return put(subject, path, json, "If-Match", version);
    }

    /** States the whole wanted outcome of something that has no versions. */
    public Answer putAnyway(String subject, String path, Object json) {
        return ask(
                subject,
                "PUT",
                path,
                BodyPublishers.ofString(written(json)),
                request -> request.header("Content-Type", "application/json"));
    }

    private Answer put(String subject, String path, Object json, String condition, String version) {
        return ask(
                subject,
                "PUT",
                path,
                BodyPublishers.ofString(written(json)),
                request -> request.header("Content-Type", "application/json").header(condition, version));
    }

    /** A post that may be repeated: the service recognises it by its key and answers as it did the first time. */
    public Answer post(String subject, String path, Object json, String idempotencyKey) {
        return ask(
                subject,
                "POST",
                path,
                BodyPublishers.ofString(written(json)),
                request ->
                        request.header("Content-Type", "application/json").header("Idempotency-Key", idempotencyKey));
    }

    /** A post that is carried out if this version stands. */
    public Answer postSeen(String subject, String path, Object json, String version) {
        return ask(
                subject,
                "POST",
                path,
                BodyPublishers.ofString(written(json)),
                request -> request.header("Content-Type", "application/json").header("If-Match", version));
    }

    public Answer postCsv(String subject, String path, BodyPublisher csv) {
        return ask(subject, "POST", path, csv, request -> request.header("Content-Type", "text/csv; charset=utf-8"));
    }

    private Answer ask(
            String subject, String method, String path, BodyPublisher body, UnaryOperator<HttpRequest.Builder> more) {
        var answer = once(subject, method, path, body, more);
        if (answer.status() == 401) {
            tokens.remove(subject);
            return once(subject, method, path, body, more);
        }
        return answer;
    }

    private Answer once(
            String subject, String method, String path, BodyPublisher body, UnaryOperator<HttpRequest.Builder> more) {
        var question = method + " " + path + " as " + subject;
        var request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(ANSWER_WITHIN)
                .method(method, body)
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(subject, bearerTokenOf));
        try {
            var response = http.send(more.apply(request).build(), BodyHandlers.ofString());
            return new Answer(
                    question,
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("ETag").orElse(""));
        } catch (IOException noAnswer) {
            throw new NoAnswer(question + " had no answer: " + noAnswer, noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StepFailed(question + " was interrupted", interrupted);
        }
    }

    private static String written(Object json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("cannot be written as JSON: " + json, impossible);
        }
    }
}
