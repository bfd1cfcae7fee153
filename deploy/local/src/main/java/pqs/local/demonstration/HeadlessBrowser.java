package pqs.local.demonstration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Chromium without a window, driven by the script that also serves the page tests. */
public final class HeadlessBrowser {

    /** Places where Debian and others keep it; for any other there is PQS_CHROMIUM. */
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static final int SECONDS_MAX = 90;

    private final Path folder;

    private HeadlessBrowser(Path folder) {
        this.folder = folder;
    }

    /** Empty where there is no chromium, or its driver cannot be had. */
    public static Optional<HeadlessBrowser> find(ProjectFiles files) {
        var browser = new HeadlessBrowser(files.browserFolder());
        return chromium().isPresent() && browser.hasDriver() ? Optional.of(browser) : Optional.empty();
    }

    /** The driver is an npm package; the first time it is fetched by the lock file. */
    private boolean hasDriver() {
        var driver = folder.resolve("node_modules/playwright-core");
        if (!Files.isDirectory(driver)) {
            try {
                run("", "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            } catch (StepFailed noDriver) {
                return false;
            }
        }
        return Files.isDirectory(driver);
    }

    /** The browser's program; the environment variable PQS_CHROMIUM names another. */
    public static Optional<Path> chromium() {
        var named = Optional.ofNullable(System.getenv("PQS_CHROMIUM")).map(Path::of);
        if (named.isPresent()) {
            return named.filter(Files::isExecutable);
        }
        return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /**
     * Signs in, fills in the form, sends it.
     *
     * @return the reference number on the page that says it was received
     */
    public String report(URI gateway, String user, Concern concern) {
        var asked = new LinkedHashMap<>(concern.json());
        asked.put("user", user);
        asked.put("gateway", gateway.toString());
        try {
            var json = new JsonMapper();
            var answer = run(json.writeValueAsString(asked), "node", "report-concern.mjs");
            return json.readTree(answer).path("reference").asText();
        } catch (JsonProcessingException notJson) {
            throw new StepFailed("the browser's script did not answer with JSON", notJson);
        }
    }

    private String run(String input, String... command) {
        try {
            var errors = Files.createTempFile("pqs-browser", ".log");
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(errors.toFile())
                    .start();
            try (var toScript = process.getOutputStream()) {
                toScript.write(input.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new StepFailed("the browser was not done within " + SECONDS_MAX + " s");
            }
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var complaint = Files.readString(errors).strip();
            Files.delete(errors);
            if (process.exitValue() != 0) {
                throw new StepFailed("the browser could not report the concern: " + complaint);
            }
            return output;
        } catch (IOException failed) {
            throw new StepFailed("the browser's script could not be run: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StepFailed("interrupted while the browser ran", interrupted);
        }
    }
}
