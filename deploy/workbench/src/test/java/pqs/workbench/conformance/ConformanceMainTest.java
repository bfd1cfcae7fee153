package pqs.workbench.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pqs.surveillance.methods.InvalidInput;

class ConformanceMainTest {

    private final Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private final Engine engine = new Engine(List.of(
            new Shape("half", input -> Map.of("half", input.path("x").doubleValue() / 2)),
            new Shape("rule set", input -> Map.of("used", input.path("ruleSet").asText())),
            new Shape("picky", input -> {
                throw new InvalidInput("x", "is -1", "counts are whole numbers from 0");
            }),
            new Shape("broken", input -> {
                throw new IllegalStateException("no such thing");
            }),
            new Shape(
                    "nested",
                    input -> Map.of(
                            "limits",
                            Map.of("ul95", List.of(1.5, Double.POSITIVE_INFINITY, Double.NaN)),
                            "words",
                            List.of("a", "b"),
                            "alarm",
                            true))));

    ConformanceMainTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void computesWhatItKnowsAndNamesTheRest() throws IOException {
        var file = write("""
                {"cases": [
                 {"id": "a", "method": "half", "input": {"x": 3}},
                 {"id": "b", "method": "third", "input": {"x": 3}},
                 {"id": "c", "method": "nested", "input": {}},
                 {"id": "d", "method": "rule set", "input": {}, "ruleSet": "old"}]}
                """);
        assertThat(run(file)).isZero();
        assertThat(lines(out)).isEqualTo("""
                        {
                          "cases" : {
                            "a" : {
                              "half" : 1.5
                            },
                            "c" : {
                              "alarm" : true,
                              "limits" : {
                                "ul95" : [ 1.5, "Inf", null ]
                              },
                              "words" : [ "a", "b" ]
                            },
                            "d" : {
                              "used" : "old"
                            }
                          },
                          "unsupported" : [ "b" ]
                        }
                        """);
    }

    @Test
    void aCaseThatCannotBeUsedStopsNoOther() throws IOException {
        var file = write("""
                {"cases": [
                 {"id": "a", "method": "picky", "input": {}},
                 {"id": "b", "method": "broken", "input": {}},
                 {"method": "half", "input": {"x": 3}},
                 {"id": "d", "method": "half"},
                 {"id": "e", "input": {}},
                 7,
                 {"id": "g", "method": "half", "input": {"x": 4}},
                 {"id": "g", "method": "half", "input": {"x": 5}}]}
                """);
        assertThat(run(file)).isZero();
        assertThat(lines(out)).contains("\"g\" : {\n      \"half\" : 2.0\n    }");
        assertThat(lines(errors)).isEqualTo("""
                        conformance: a: x is -1: counts are whole numbers from 0
                        conformance: b: input cannot be used (java.lang.IllegalStateException: no such thing): compare it with shapes.json
                        conformance: case 3: id is missing: give each case a name of its own
                        conformance: d: input is no object: give the inputs of the method by name
                        conformance: e: method is missing: name one as in shapes.json
                        conformance: case 6: id is missing: give each case a name of its own
                        conformance: g: id is used twice: give each case a name of its own
                        """);
    }

    @Test
    void aCheckThatAgreesShowsTheWorstDifference() throws IOException {
        var file = write("""
                {"cases": [
                 {"id": "close", "method": "half", "input": {"x": 3}, "expected": {"half": 1.4375},
                  "tolerance": 0.0625, "toleranceType": "absolute"},
                 {"id": "nested", "method": "nested", "input": {}, "tolerance": 0, "toleranceType": "exact",
                  "expected": {"limits": {"ul95": [1.5, Infinity, NaN]}, "words": ["a", "b"], "alarm": true}}]}
                """);
        assertThat(run("--check", file)).isZero();
        assertThat(lines(out)).isEqualTo("""
                        case    method  result       worst difference
                        close   half    ok           6.25e-02
                        nested  nested  ok           0
                        2 of 2 cases agree
                        """);
    }

    @Test
    void aCheckThatMissesSaysWhereAndExitsOne() throws IOException {
        var file = write("""
                {"cases": [
                 {"id": "a", "method": "half", "input": {"x": 3}, "expected": {"half": 2, "third": 1},
                  "tolerance": 0.1, "toleranceType": "relative"},
                 {"id": "b", "method": "nested", "input": {}, "tolerance": 1, "toleranceType": "absolute",
                  "expected": {"limits": {"ul95": [1.5, 1, 0]}, "words": ["a"], "alarm": 1}},
                 {"id": "c", "method": "third", "input": {}, "expected": {}, "toleranceType": "exact"},
                 {"id": "d", "method": "half", "input": {"x": 3}, "expected": {"half": 1.5}}]}
                """);
        assertThat(run("--check", file)).isOne();
        assertThat(lines(out)).isEqualTo("""
                        case  method  result       worst difference
                        a     half    MISS         2.50e-01
                            half is 1.5, expected 2
                            third is missing, expected 1
                        b     nested  MISS         0
                            limits.ul95[1] is "Inf", expected 1
                            limits.ul95[2] is null, expected 0
                            words has 2 values, expected 1
                            alarm is true, expected 1
                        c     third   UNSUPPORTED
                            no method of this name is known
                        d     half    REFUSED
                            toleranceType is missing: give "absolute", "relative" or "exact"
                        0 of 4 cases agree
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "absolute, 0.5, 2.0, 0",
        "absolute, 0.49, 2.0, 1",
        "relative, 0.25, 2.0, 0",
        "relative, 0.24, 2.0, 1",
        "relative, 1e9, 0.0, 1",
        "exact, 9, 1.5, 0",
        "exact, 9, 1.5000000001, 1"
    })
    void toleranceIsOfTheKindThatTheCaseNames(String kind, String size, double expected, int status)
            throws IOException {
        var file = write("""
                {"cases": [{"id": "a", "method": "half", "input": {"x": 3}, "expected": {"half": %s},
                 "tolerance": %s, "toleranceType": "%s"}]}
                """.formatted(expected, size, kind));
        assertThat(run("--check", file)).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--check", "a.json b.json", "--verify a.json", "--check a.json b.json"})
    void wrongArgumentsShowTheRightOnes(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" ", -1))).isEqualTo(2);
        assertThat(lines(errors)).endsWith(": usage: ./pqs conformance [--check] FILE.json\n");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        assertThat(run(folder.resolve("none.json").toString())).isEqualTo(2);
        assertThat(lines(errors)).endsWith("none.json: there is no such file: give the path of a file of cases\n");

        assertThat(run("--check", write("{\"cases\": [\n{,"))).isEqualTo(2);
        assertThat(lines(errors)).contains("cases.json: line 2, column 2").endsWith(": give a file in JSON\n");

        assertThat(run(write("[]"))).isEqualTo(2);
        assertThat(lines(errors)).contains("cases is no list: give {\"cases\": [");
    }

    private int run(String... arguments) {
        return new ConformanceMain(engine, stream(out), stream(errors)).run(Arrays.asList(arguments));
    }

    private String write(String text) throws IOException {
        return Files.writeString(folder.resolve("cases.json"), text).toString();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
