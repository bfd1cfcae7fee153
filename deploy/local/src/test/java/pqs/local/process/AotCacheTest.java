package pqs.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pqs.local.NotReady;

class AotCacheTest {

    private final Path folder;
    private final Path program;
    private final AotCache cache;

    AotCacheTest(@TempDir Path folder) {
        this.folder = folder;
        this.program = folder.resolve("greeting.jar");
        this.cache = new AotCache(program);
    }

    @BeforeEach
    void aProgram() throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Greeting.class.getName());
        var name = Greeting.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(program), manifest);
                var code = Greeting.class.getClassLoader().getResourceAsStream(name)) {
            jar.putNextEntry(new JarEntry(name));
            code.transferTo(jar);
        }
    }

    @Test
    void aProgramStartsFromWhatAnEarlierRunRecorded() throws IOException {
        assertThat(cache.use()).as("nothing is there yet").isEmpty();

        run(cache.record());
        cache.make();

        assertThat(run(cache.use(), "-Xlog:class+load"))
                .contains("good morning")
                .containsPattern("pqs\\.local\\.process\\.Greeting source: shared objects file");
        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "greeting.jar", "start-up.log", "start-up-" + Runtime.version() + ".aot");
        }
    }

    @Test
    void aCacheOfAnOlderBuildIsNotUsed() throws IOException {
        run(cache.record());
        cache.make();
        var made = Files.getLastModifiedTime(folder.resolve("start-up-" + Runtime.version() + ".aot"));

        Files.setLastModifiedTime(program, FileTime.from(made.toInstant().plus(Duration.ofSeconds(1))));

        assertThat(cache.fresh()).isFalse();
        assertThat(cache.use()).isEmpty();
    }

    @Test
    void withoutARecordingThereIsNoCacheAndTheLogSaysWhy() {
        assertThatThrownBy(cache::make)
                .isInstanceOf(NotReady.class)
                .hasMessageContaining("no start-up cache for greeting.jar")
                .hasMessageContaining("start-up.log says why");
        assertThat(folder.resolve("start-up.log")).content().contains("start-up.recording");
        assertThat(cache.fresh()).isFalse();
    }

    private String run(List<String> options, String... more) {
        var command = new ArrayList<>(JavaChild.frugal(64));
        command.addAll(options);
        command.addAll(List.of(more));
        command.addAll(List.of("-jar", program.toString()));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
