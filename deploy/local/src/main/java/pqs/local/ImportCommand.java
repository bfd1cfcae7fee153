package pqs.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pqs.local.data.DataFolder;
import pqs.local.demonstration.Api;
import pqs.local.demonstration.FileImport;
import pqs.local.demonstration.ImportReport;
import pqs.local.demonstration.NoAnswer;
import pqs.local.demonstration.StepFailed;
import pqs.local.identity.TokenClient;

/**
 * {@code ./pqs import [--data DIR] <importer> FILE}: sends a file to the service that imports such files, as the operator of
 * the demonstration, and shows what became of it.
 */
record ImportCommand(Path dataFolder, String importer, Path file) {

    private static final String OPERATOR = "demo-operator";
    private static final int REFUSED = 1;

    /** @param arguments what stands behind {@code import} */
    static ImportCommand parse(List<String> arguments, Path userHome, Path here) {
        var rest = new ArrayDeque<>(arguments);
        var data = userHome.resolve(".pqs");
        if ("--data".equals(rest.peek())) {
            rest.pop();
            if (rest.isEmpty()) {
                throw new Command.Wrong("a value must follow --data");
            }
            data = here.resolve(rest.pop());
        }
        if (rest.size() != 2) {
            throw new Command.Wrong("say what to import and from which file: import practices FILE");
        }
        return new ImportCommand(data.toAbsolutePath().normalize(), rest.pop(), here.resolve(rest.pop()));
    }

    /** @return 0 when every row was taken, 1 when any was not */
    int run(PrintStream out) {
        var gateway = new DataFolder(dataFolder)
                .runFile()
                .read()
                .orElseThrow(() -> new NotReady("nothing runs on " + dataFolder + "; ./pqs up starts it"))
                .gateway();
        try {
            var report = send(gateway, out);
            out.println(report.words());
            report.refused().forEach(line -> out.println("  refused: " + line));
            if (!report.isWhole()) {
                out.println(whatIsMissing(report));
            }
            return report.isWhole() ? 0 : REFUSED;
        } catch (StepFailed | NoAnswer failed) {
            throw new NotReady(String.valueOf(failed.getMessage()));
        }
    }

    private static String whatIsMissing(ImportReport report) {
        return "done".equals(report.state())
                ? "Everything else is in. Mend the refused rows and send them, or the whole file, again."
                : "Not everything was taken, the import was " + report.state() + ". " + report.problem();
    }

    private ImportReport send(URI gateway, PrintStream out) {
        var api = new Api(gateway, new TokenClient(gateway)::tokenFor);
        var service = ServiceCommand.NAMES.stream()
                .filter(name -> imports(api, name))
                .findFirst()
                .orElseThrow(() -> new NotReady("no service imports " + importer + "; " + gateway
                        + "/intake/imports and " + gateway + "/surveillance/imports list what there is"));
        out.println("Sending " + file + " to " + service);
        return new FileImport(api, OPERATOR)
                .send(
                        service,
                        importer,
                        Optional.ofNullable(file.getFileName())
                                .map(Path::toString)
                                .orElse(""),
                        bytes(),
                        status -> show(status, out));
    }

    private boolean imports(Api api, String service) {
        return api.get(OPERATOR, "/" + service + "/api/imports")
                .expect(200)
                .entries("importers")
                .anyMatch(kind -> kind.path("importer").asText().equals(importer));
    }

    private BodyPublisher bytes() {
        try {
            return BodyPublishers.ofFile(file);
        } catch (FileNotFoundException notThere) {
            throw new NotReady("there is no file " + file);
        }
    }

    private static void show(JsonNode status, PrintStream out) {
        if (status.path("rowsTotal").isNumber()) {
            out.printf(
                    Locale.UK,
                    "  %,d of %,d rows, %,d refused, %,d a second%n",
                    status.path("rowsRead").asLong(),
                    status.path("rowsTotal").asLong(),
                    status.path("rowsRefused").asLong(),
                    status.path("rowsPerSecond").asLong());
        }
    }
}
