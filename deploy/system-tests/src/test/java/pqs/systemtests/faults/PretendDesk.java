package pqs.systemtests.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import pqs.systemtests.ledger.Books.Step;

/** The triage API over cases in memory, with one trouble for the first attempt at every action. */
final class PretendDesk implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ACTION = Pattern.compile("[a-z]+-act-[0-9a-z-]+");
    private static final String BEGINNING = "/intake/api/triage/";

    /** What becomes of the first attempt. */
    enum Trouble {
        NONE,
        /** Nothing is done. */
        UNAVAILABLE,
        /** Done, and answered under its key from then on. */
        ANSWER_LOST,
        /** Done, and nothing is known of its key: asked again, the case is another by now. */
        DIED_BEFORE_THE_KEY,
        /** Said to be done, and is not. */
        ONLY_SAYS_SO,
        /** Done at each attempt. */
        DONE_AGAIN
    }

    private final Trouble trouble;
    private final HttpServer server;
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> attempted = new HashSet<>();
    private final Set<String> kept = new HashSet<>();

    PretendDesk(Trouble trouble) throws IOException {
        this.trouble = trouble;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(BEGINNING, this::answer);
        server.start();
    }

    URI gateway() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized List<Step> steps() {
        return List.copyOf(steps);
    }

    /** How many different actions were asked for. */
    synchronized int keys() {
        return attempted.size();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().substring(BEGINNING.length());
            var concern = path.split("/", 2)[0];
            var sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            int status = exchange.getRequestMethod().equals("GET")
                    ? 200
                    : act(
                            concern,
                            act(path, concern),
                            sent,
                            exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                            Objects.requireNonNullElse(
                                    exchange.getRequestHeaders().getFirst("If-Match"), ""));
            exchange.getResponseHeaders().add("ETag", version(concern));
            var body = JSON.writeValueAsBytes(Map.of("concernId", concern, "steps", told(concern)));
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private synchronized int act(String concern, TriageAct act, String sent, String key, String ifMatch) {
        boolean first = attempted.add(key);
        if (kept.contains(key) && trouble != Trouble.DONE_AGAIN) {
            return 200;
        }
        if (first && trouble == Trouble.UNAVAILABLE) {
            return 503;
        }
        if (first && trouble == Trouble.ONLY_SAYS_SO) {
            return 200;
        }
        if (trouble != Trouble.DONE_AGAIN && isRefused(concern, act, ifMatch)) {
            return 412;
        }
        var named = ACTION.matcher(sent);
        steps.add(new Step(concern, act.kind(), act.leavesWords() && named.find() ? named.group() : ""));
        if (!first || trouble != Trouble.DIED_BEFORE_THE_KEY) {
            kept.add(key);
        }
        return first && trouble != Trouble.NONE ? 503 : 200;
    }

    /** By the version that was seen; of what names none, by the step that is there already. */
    private boolean isRefused(String concern, TriageAct act, String ifMatch) {
        return act.namesVersion()
                ? !ifMatch.equals(version(concern))
                : steps.stream()
                        .anyMatch(step ->
                                step.concernId().equals(concern) && step.kind().equals(act.kind()));
    }

    private synchronized String version(String concern) {
        return "\""
                + steps.stream()
                        .filter(step -> step.concernId().equals(concern))
                        .count() + "\"";
    }

    private synchronized List<Map<String, String>> told(String concern) {
        return steps.stream()
                .filter(step -> step.concernId().equals(concern))
                .map(step -> Map.of("kind", step.kind(), "words", "Words of " + step.action() + "."))
                .toList();
    }

    private static TriageAct act(String path, String concern) {
        return Arrays.stream(TriageAct.values())
                .filter(act -> act.addressUnder(concern).equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
