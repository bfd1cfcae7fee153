package pqs.intake.practice.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeRows;
import pqs.platform.event.EventJson;
import pqs.testsupport.Contracts;

/** What the directory tells the others is what it promised them. */
class PracticeChangedContractTest {

    private static final Contracts CONTRACT = Contracts.of("intake-service", "practice-changed", 1);

    @Test
    void everyExampleObeysTheSchema() {
        assertThat(CONTRACT.examples()).hasSize(2).allSatisfy(example -> CONTRACT.requireValid(example.json()));
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

    private static JsonNode told(Practice practice) throws JsonProcessingException {
        var json = EventJson.write(PracticeChangedV1.of(practice, Instant.parse("2026-09-01T09:00:00Z")));
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
