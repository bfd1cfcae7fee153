package pqs.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Sends a file to a service and waits until it is imported, as any client of the API does, also over a crash of the service.
 *
 * @param subject who imports
 */
public record FileImport(Api api, String subject) {

    private static final Duration LONGEST = Duration.ofMinutes(30);
    /** What the gateway or a service says while the service is down, starting or overloaded. */
    private static final Set<Integer> NOT_THERE = Set.of(502, 503, 504);

    /**
     * Sends the file.
     *
     * @param progress told how far it is, whenever that has changed
     */
    public ImportReport send(
            String service, String importer, String fileName, BodyPublisher file, Consumer<JsonNode> progress) {
        var name = URLEncoder.encode(fileName, StandardCharsets.UTF_8);
        var accepted = api.postCsv(subject, "/" + service + "/api/imports/" + importer + "?fileName=" + name, file)
                .expect(202);
        var where = accepted.text("href");
        var seen = new long[] {-1};
        var done = Waiting.until(
                        "the import of " + fileName,
                        LONGEST,
                        () -> look(where).filter(status -> {
                            var json = status.json();
                            if (json.path("rowsRead").asLong() != seen[0]) {
                                seen[0] = json.path("rowsRead").asLong();
                                progress.accept(json);
                            }
                            return !json.path("underWay").asBoolean();
                        }))
                .thing();
        return ImportReport.of(done);
    }

    /** Empty while nobody answers: what was accepted is gone on with once the service is back. */
    private Optional<Answer> look(String where) {
        try {
            return Optional.of(api.get(subject, where))
                    .filter(answer -> !NOT_THERE.contains(answer.status()))
                    .map(answer -> answer.expect(200));
        } catch (NoAnswer forNow) {
            return Optional.empty();
        }
    }
}
