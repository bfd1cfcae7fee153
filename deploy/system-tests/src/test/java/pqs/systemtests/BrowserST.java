package pqs.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pqs.local.demonstration.HeadlessBrowser;
import pqs.local.demonstration.PlantedRecord;
import pqs.local.demonstration.ProjectFiles;
import pqs.systemtests.world.PlayedStory;
import pqs.systemtests.world.TheSystem;

/** The pages in a real browser, after the demonstration; what they are checked for is in {@code deploy/browser}. */
class BrowserST {

    private static final int MINUTES_MAX = 12;
    /** Fewer would mean that some were not made, which is not a success. */
    private static final int CHECKS_MIN = 250;

    private static final int VERSION_NOBODY_KNOWS = 99;

    private final ProjectFiles files = ProjectFiles.aroundThis();

    @BeforeEach
    void thereIsABrowser() {
        Assumptions.assumeTrue(
                HeadlessBrowser.find(files).isPresent(),
                "no chromium was found (on Debian: apt-get install chromium-headless-shell)");
    }

    /** Pages with a fault planted in each, without the system; and no template of it without a check. */
    @Test
    void eachKindOfCheckCanFail() throws IOException, InterruptedException {
        assertThat(run("npm", "test", "--silent"))
                .as("node --test in deploy/browser")
                .isZero();
    }

    @TestFactory
    Stream<DynamicTest> pages() throws IOException, InterruptedException {
        assertThat(PlayedStory.first().status()).as("the demonstration").isZero();

        var results = Files.createTempFile("pqs-pages", ".json");
        var planted = plantUnreadable();
        assertThat(run(
                        Map.of("PQS_PLANTED_KEY", planted),
                        "node",
                        "pages.mjs",
                        TheSystem.running().gateway().toString(),
                        results.toString()))
                .as("0 all passed, 1 some failed; anything else: the checks broke off")
                .isIn(0, 1);
        var checks = new JsonMapper().readTree(results.toFile()).path("checks");
        assertThat(checks).hasSizeGreaterThanOrEqualTo(CHECKS_MIN);
        Files.delete(results);
        return StreamSupport.stream(checks.spliterator(), false).map(BrowserST::asTest);
    }

    /** A record that waits until the check of its page sets it aside; returns its key. */
    private static String plantUnreadable() {
        var key = UUID.randomUUID().toString();
        var id = PlantedRecord.EVENT_ID_BEGINNING + key.substring(PlantedRecord.EVENT_ID_BEGINNING.length());
        var record = new PlantedRecord(key, id, "concern-reported", VERSION_NOBODY_KNOWS, "{}".getBytes(UTF_8));
        PlantedRecord.send(TheSystem.running(), List.of(record.on("pqs.concerns.v1")));
        return key;
    }

    private int run(String... command) throws IOException, InterruptedException {
        return run(Map.of(), command);
    }

    /** Runs a command beside the scripts and prints what it said; returns its exit status. */
    private int run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        var said = Files.createTempFile("pqs-pages", ".log");
        var builder = new ProcessBuilder(command)
                .directory(files.browserFolder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        boolean ended = process.waitFor(MINUTES_MAX, TimeUnit.MINUTES);
        System.out.println(Files.readString(said));
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        assertThat(ended).as("ended within %d minutes", MINUTES_MAX).isTrue();
        Files.delete(said);
        return process.exitValue();
    }

    private static DynamicTest asTest(JsonNode check) {
        return dynamicTest(
                check.path("name").asText(),
                () -> assertThat(check.path("failure").asText(null)).isNull());
    }
}
