package pqs.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import pqs.local.data.DataFolder;
import pqs.local.data.SealingKeyFile;
import pqs.local.identity.TokenClient;

/**
 * {@code ./pqs keys rotate|reseal|retire}: a new sealing key for each service, sealing anew under it, and taking out the old
 * ones when nothing needs them. Production does the same by its secret store and {@code /<service>/api/operations/sealing}.
 */
record Keys(String action, Path dataFolder) {

    private static final int NOT_ALL_DONE = 1;
    private static final String OPERATOR = "demo-operator";
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
    private static final List<String> ACTIONS = List.of("rotate", "reseal", "retire");

    /** What follows {@code keys} on the command line. */
    static Keys parse(List<String> arguments, Path userHome, Path here) {
        if (arguments.isEmpty() || !ACTIONS.contains(arguments.getFirst())) {
            throw new Command.Wrong("keys takes rotate, reseal or retire");
        }
        var options = arguments.subList(1, arguments.size());
        if (options.isEmpty()) {
            return new Keys(arguments.getFirst(), userHome.resolve(".pqs"));
        }
        if (options.size() != 2 || !options.getFirst().equals("--data")) {
            throw new Command.Wrong("keys takes no option but --data DIR");
        }
        return new Keys(
                arguments.getFirst(),
                here.resolve(options.getLast()).toAbsolutePath().normalize());
    }

    /** @return 0 when all was done, 1 when something is left */
    int run(PrintStream out) {
        var folder = new DataFolder(dataFolder);
        if (!folder.isOurs()) {
            throw new NotReady("there is no data folder of ./pqs at " + dataFolder);
        }
        return switch (action) {
            case "rotate" -> rotate(folder, out);
            case "reseal" -> reseal(gateway(folder), out);
            case "retire" -> retire(folder, gateway(folder), out);
            default -> throw new IllegalStateException("parse lets no other in: " + action);
        };
    }

    private static int rotate(DataFolder folder, PrintStream out) {
        for (var service : ServiceCommand.NAMES) {
            out.printf(
                    "%-14s seals from now on under %s%n",
                    service, file(folder, service).rotate());
        }
        out.println("What is sealed under older keys still opens. ./pqs keys reseal seals it anew.");
        return 0;
    }

    private static int reseal(URI gateway, PrintStream out) {
        var caller = new Caller(gateway);
        long left = 0;
        for (var service : ServiceCommand.NAMES) {
            long resealed = 0;
            long now;
            JsonNode answer;
            do {
                answer = caller.ask("POST", service, "resealing", 200);
                now = sum(answer, "resealed");
                resealed += now;
            } while (now > 0 && answer.path("left").asLong() > 0);
            out.printf(
                    "%-14s %,d fields sealed anew, %,d left%n",
                    service, resealed, answer.path("left").asLong());
            left += answer.path("left").asLong();
        }
        return left == 0 ? 0 : NOT_ALL_DONE;
    }

    private static int retire(DataFolder folder, URI gateway, PrintStream out) {
        var caller = new Caller(gateway);
        int status = 0;
        for (var service : ServiceCommand.NAMES) {
            var names = file(folder, service).names();
            for (var old : names.subList(Math.min(1, names.size()), names.size())) {
                var answer = caller.ask("POST", service, "keys/" + old + "/retirement", 204, 409);
                if (answer.isMissingNode()) {
                    file(folder, service).remove(old);
                    out.printf("%-14s %s retired and taken out%n", service, old);
                } else {
                    out.printf(
                            "%-14s %s kept: %s%n",
                            service, old, answer.path("title").asText());
                    status = NOT_ALL_DONE;
                }
            }
        }
        return status;
    }

    private static long sum(JsonNode answer, String field) {
        long sum = 0;
        for (var column : answer.path("columns")) {
            sum += column.path(field).asLong();
        }
        return sum;
    }

    private static SealingKeyFile file(DataFolder folder, String service) {
        return new SealingKeyFile(folder.sealingKeys(service));
    }

    private URI gateway(DataFolder folder) {
        return folder.runFile()
                .read()
                .filter(run -> run.launcher().alive().isPresent())
                .orElseThrow(() -> new NotReady("nothing runs on " + dataFolder + "; start it with ./pqs up first"))
                .gateway();
    }

    /** Asks the services as the demonstration's operator. */
    private record Caller(URI gateway, String token, HttpClient http) {

        private static final JsonMapper JSON = new JsonMapper();

        Caller(URI gateway) {
            this(
                    gateway,
                    new TokenClient(gateway).tokenFor(OPERATOR),
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .connectTimeout(Duration.ofSeconds(5))
                            .build());
        }

        JsonNode ask(String method, String service, String path, int... expected) {
            var request = HttpRequest.newBuilder(
                            URI.create(gateway + "/" + service + "/api/operations/sealing/" + path))
                    .timeout(ANSWER_WITHIN)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.noBody())
                    .build();
            try {
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                for (int status : expected) {
                    if (status == answer.statusCode()) {
                        return JSON.readTree(answer.body());
                    }
                }
                throw new NotReady(service + " answered " + answer.statusCode() + " to " + path);
            } catch (IOException e) {
                throw new NotReady(service + " does not answer: " + e, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NotReady("interrupted", e);
            }
        }
    }
}
