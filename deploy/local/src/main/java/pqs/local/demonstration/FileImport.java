package pqs.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sends a file to a service and waits until it is imported, as any client of the API does.
 *
 * @param subject who imports
 */
public record FileImport(Api api, String subject) {

    private static final Duration LONGEST = Duration.ofMinutes(30);

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
        var done = Waiting.until("the import of " + fileName, LONGEST, () -> {
                    var status = api.get(subject, where).expect(200);
                    var json = status.json();
                    if (json.path("rowsRead").asLong() != seen[0]) {
                        seen[0] = json.path("rowsRead").asLong();
                        progress.accept(json);
                    }
                    return Optional.of(status)
                            .filter(answer -> !json.path("underWay").asBoolean());
                })
                .thing();
        return ImportReport.of(done);
    }
}
