package pqs.intake.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

class LaunchLinkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 21);

    @Test
    void aRightLinkSaysWhatItSays() {
        var link = LaunchLink.parse(
                Map.of(
                        "provider", List.of("DEMO-AQP1"),
                        "practice", List.of("DEMO-GP1"),
                        "site", List.of("DEMO-AQP1-S1"),
                        "category", List.of("poor-report"),
                        "occurredOn", List.of("2026-09-14")),
                TODAY);
        assertThat(link)
                .isEqualTo(new LaunchLink(
                        Optional.of("DEMO-AQP1"),
                        Optional.of("DEMO-AQP1-S1"),
                        Optional.of("DEMO-GP1"),
                        Optional.of("poor-report"),
                        Optional.of(LocalDate.of(2026, 9, 14))));
        assertThat(LaunchLink.parse(Map.of("provider", List.of("")), TODAY).provider())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "provider, 9990000018",
        "practice, 999 000 0018",
        "x, 999-000-0018",
        "9990000018, x",
        "category, 9990000010",
        "note, Mrs Anne Marsh",
        "occurredOn, 9990000018",
        "site, 01632 960001",
        "dob, born 3/4/1960"
    })
    void whatMayBeAPatientIsRefusedWithoutSayingWhat(String name, String value) {
        var refused = refused(Map.of(name, List.of(value)));
        assertThat(refused.code()).isEqualTo("patient-in-link");
        assertThat(refused.title()).doesNotContain(value).doesNotContain("9990000018");
        assertThat(refused.faults()).isEmpty();
    }

    @Test
    void everythingElseThatIsWrongIsSaidAtOnceAndNotQuoted() {
        var refused = refused(Map.of(
                "patient", List.of("x"),
                "provider", List.of("no code!"),
                "category", List.of("gossip", "poor-report"),
                "occurredOn", List.of("2026-09-22")));
        assertThat(refused.faults())
                .extracting(Fault::code)
                .containsExactly("unknown-parameter", "repeated", "not-a-code", "unknown-category", "not-then");
        assertThat(refused.faults())
                .extracting(Fault::message)
                .noneMatch(message -> message.contains("gossip") || message.contains("no code!"));
        assertThat(refused(Map.of("site", List.of("S1"))).faults())
                .extracting(Fault::code)
                .containsExactly("site-without-provider");
    }

    private static Refused refused(Map<String, List<String>> parameters) {
        return catchThrowableOfType(Refused.class, () -> LaunchLink.parse(parameters, TODAY));
    }
}
