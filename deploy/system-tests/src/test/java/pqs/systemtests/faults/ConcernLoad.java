package pqs.systemtests.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.locks.LockSupport;
import pqs.local.demonstration.Cast;
import pqs.local.demonstration.Concern;
import pqs.systemtests.ledger.ClientLedger.Outcome;
import pqs.systemtests.world.Planted;

/**
 * Reports concerns at a steady rate, whatever becomes of those before: who waits in a queue does not stop others from
 * coming. Every attempt is measured; what stays open is asked again only when the fault is over.
 */
final class ConcernLoad {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> REPORTERS = List.of(Cast.GP, Cast.OTHER_GP, Cast.PRACTICE_MANAGER);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(40);
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(90);
    private static final int NO_ANSWER = 0;
    private static final int NUMBERED_EVERY = 10;

    /** An attempt: when it was made, how it was answered (0: not at all), after how long, and whether it said when to come again. */
    record Answered(long atNanos, int status, double seconds, boolean saysWhenToRetry) {

        /** Whether the service did its work: it accepted the concern, or refused it for what it says. */
        boolean served() {
            return status >= 200 && status < 500;
        }
    }

    private record Open(int number, String token) {}

    private final Crowd crowd;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final List<String> tokens;
    private final Queue<Answered> answers = new ConcurrentLinkedQueue<>();
    private final Queue<Open> open = new ConcurrentLinkedQueue<>();
    private final Phaser onTheirWay = new Phaser(1);
    private volatile boolean stopped;

    private ConcernLoad(Crowd crowd) {
        this.crowd = crowd;
        this.tokens = REPORTERS.stream().map(crowd.system()::bearerToken).toList();
    }

    static ConcernLoad start(Crowd crowd, int perSecond, int firstNumber) {
        var load = new ConcernLoad(crowd);
        load.onTheirWay.register();
        Thread.ofVirtual().start(() -> load.issue(Duration.ofSeconds(1).dividedBy(perSecond), firstNumber));
        return load;
    }

    private void issue(Duration every, int firstNumber) {
        long next = System.nanoTime();
        for (int number = firstNumber; !stopped; number++) {
            var one = new Open(number, tokens.get(number % tokens.size()));
            onTheirWay.register();
            Thread.ofVirtual().start(() -> {
                attempt(one);
                onTheirWay.arriveAndDeregister();
            });
            next += every.toNanos();
            LockSupport.parkNanos(next - System.nanoTime());
        }
        onTheirWay.arriveAndDeregister();
    }

    /** Every attempt so far that has ended. */
    List<Answered> answers() {
        return List.copyOf(answers);
    }

    /** Those that were begun at or after a moment and before another, both by {@link System#nanoTime()}. */
    List<Answered> between(long fromNanos, long toNanos) {
        return answers.stream()
                .filter(answer -> answer.atNanos() - fromNanos >= 0 && answer.atNanos() - toNanos < 0)
                .toList();
    }

    /** Stops reporting and waits for those on their way. */
    void stop() {
        stopped = true;
        onTheirWay.arriveAndAwaitAdvance();
    }

    void settle() {
        stop();
        long until = System.nanoTime() + SETTLED_WITHIN.toNanos();
        for (var one = open.poll(); one != null && System.nanoTime() - until < 0; one = open.poll()) {
            attempt(one);
            if (!crowd.ledger().accepted(operation(one))) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    private String operation(Open one) {
        return "%s-%05d".formatted(crowd.name(), one.number());
    }

    private void attempt(Open one) {
        var request = HttpRequest.newBuilder(URI.create(crowd.system().gateway() + "/intake/api/concerns"))
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + one.token())
                .header("Idempotency-Key", operation(one))
                .POST(BodyPublishers.ofString(json(one.number())))
                .build();
        long at = System.nanoTime();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            note(
                    at,
                    answer.statusCode(),
                    answer.headers().firstValue("Retry-After").isPresent());
            crowd.ledger().note(operation(one), outcome(one, answer));
        } catch (IOException noAnswer) {
            note(at, NO_ANSWER, false);
            crowd.ledger().note(operation(one), unknown(one));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            crowd.ledger().note(operation(one), unknown(one));
        }
    }

    private void note(long at, int status, boolean saysWhenToRetry) {
        answers.add(new Answered(at, status, (System.nanoTime() - at) / 1e9, saysWhenToRetry));
    }

    private Outcome outcome(Open one, HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 200, 201 -> new Outcome.Accepted(concernId(answer.body()));
            case 400, 403, 404, 409, 413 -> new Outcome.Refused(answer.statusCode());
            default -> unknown(one);
        };
    }

    private Outcome unknown(Open one) {
        open.add(one);
        return new Outcome.Unknown();
    }

    private static String concernId(String body) {
        try {
            return JSON.readTree(body).path("concernId").asText();
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("accepted with an answer that is not JSON", notJson);
        }
    }

    /** Every narrative names somebody who must be named nowhere else, and some give an NHS number too. */
    private String json(int number) {
        var words = "Invented, number %d of %s, about %s%s."
                .formatted(
                        number,
                        crowd.name(),
                        Planted.NAME,
                        number % NUMBERED_EVERY == 0 ? ", " + Planted.NHS_NUMBER : "");
        var provider = crowd.providers().get(number % crowd.providers().size());
        var concern = Concern.about(
                provider.code(), "poor-report", LocalDate.now(ZoneOffset.UTC).minusDays(2), words);
        try {
            return JSON.writeValueAsString(concern.json());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
