package pqs.intake.practice.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pqs.intake.practice.DirectoryEntry;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeCode;
import pqs.intake.practice.PracticeRows;
import pqs.intake.practice.Succession;
import pqs.platform.event.EventJson;
import pqs.testsupport.Contracts;

/** What the directory tells the others is what it promised them. */
class PracticeChangedContractTest {

    private static final Contracts CONTRACT = Contracts.of("intake-service", "practice-changed", 1);

    @Test
    void everyExampleObeysTheSchema() {
        assertThat(CONTRACT.examples()).hasSize(4).allSatisfy(example -> CONTRACT.requireValid(example.json()));
    }

    @Test
    void anOpenPracticeIsToldAsInTheExample() throws JsonProcessingException {
        assertThat(told(PracticeRows.practice("DEMO-GP1", Map.of()))).isEqualTo(example("open-practice.json"));
    }

    @Test
    void aClosedPracticeOfWhichLittleIsKnownIsToldAsInTheExample() throws JsonProcessingException {
        var closed = Map.of(1, "Closed Practice (invented)", 9, "", 11, "20200101", 12, "C", 15, "", 17, "");
        assertThat(told(PracticeRows.practice("DEMO-GP3", closed))).isEqualTo(example("closed-practice.json"));
    }

    @Test
    void aPracticeWhosePatientsWentToAnotherIsToldAsInTheExample() throws JsonProcessingException {
        var merged = Map.of(1, "Merged Practice (invented)", 11, "20240331", 12, "C");
        assertThat(told(PracticeRows.practice("DEMO-GP4", merged), succession("DEMO-GP1")))
                .isEqualTo(example("succeeded-practice.json"));
    }

    @Test
    void aPracticeThatWasSplitNamesAllThatFollowedAndNoOneSuccessor() throws JsonProcessingException {
        var split = Map.of(1, "Split Practice (invented)", 11, "20240331", 12, "C");
        assertThat(told(PracticeRows.practice("DEMO-GP4", split), succession("DEMO-GP2"), succession("DEMO-GP1")))
                .isEqualTo(example("split-practice.json"));
    }

    private static Succession succession(String successor) {
        return new Succession(new PracticeCode("DEMO-GP4"), new PracticeCode(successor), LocalDate.of(2024, 4, 1), "R");
    }

    private static JsonNode told(Practice practice, Succession... successors) throws JsonProcessingException {
        var json = EventJson.write(PracticeChangedV1.of(
                new DirectoryEntry(practice, List.of(successors)), Instant.parse("2026-09-01T09:00:00Z")));
        CONTRACT.requireValid(json);
        return new JsonMapper().readTree(json);
    }

    private static JsonNode example(String name) throws JsonProcessingException {
        var example = CONTRACT.examples().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new JsonMapper().readTree(example.json());
    }
}
