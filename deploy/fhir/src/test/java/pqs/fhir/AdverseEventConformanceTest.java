package pqs.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example that intake's own test holds its writer to is right by FHIR R4, and a planted fault is found. */
class AdverseEventConformanceTest {

    private static final Path EXAMPLES =
            Path.of("..", "..", "intake-service", "src", "test", "resources", "fhir", "adverse-event");

    static List<Path> examples() {
        try (var files = Files.list(EXAMPLES)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thereAreExamples() {
        assertThat(examples())
                .extracting(path -> path.getFileName().toString())
                .containsExactly("draft-as-typed-confidential.json", "ods-codes.json", "reviewed.json");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsRight(Path example) {
        assertThat(R4.faults(read(example))).isEmpty();
    }

    /** What is planted, and words of the message that must find it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "actuality" : "actual"             | "actuality" : "perhaps"             | adverse-event-actuality
            "resourceType" : "AdverseEvent"    | "resourceType" : "AdverseEvents"    | AdverseEvents
            "date" : "2026-09-14"              | "date" : "14 September 2026"        | date
            "reference" : "#patient1"          | "reference" : "#nobody"             | patient1
            "code" : "moderate"                | "code" : "dreadful"                 | dreadful
            "valueInteger" : 1                 | "valueInteger" : "one"              | not a valid integer
            "recordedDate"                     | "recordedOn"                        | recordedOn
            "subject"                          | "subjects"                          | subject
            """)
    void aPlantedFaultIsFound(String right, String wrong, String words) {
        var document = read(EXAMPLES.resolve("reviewed.json"));
        assertThat(document).contains(right);
        assertThat(R4.faults(document.replace(right, wrong)))
                .anySatisfy(fault -> assertThat(fault).contains(words));
    }

    private static String read(Path example) {
        try {
            return Files.readString(example);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
