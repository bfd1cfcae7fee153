package pqs.intake.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PracticeChangeTest {

    private static final Practice BEFORE = PracticeRows.practice("DEMO-GP1", Map.of());

    @Test
    void theSameIsNoChange() {
        assertThat(PracticeChange.between(BEFORE, PracticeRows.practice("DEMO-GP1", Map.of())))
                .isEmpty();
    }

    @Test
    void closingAndANewCommissionerAreToldWithTheirDates() {
        var after = PracticeRows.practice("DEMO-GP1", Map.of(11, "20240331", 12, "C", 14, "DEMO-ICB2", 15, "20240401"));
        assertThat(PracticeChange.between(BEFORE, after))
                .contains(
                        "state: open, now closed on 2024-03-31; commissioner: DEMO-ICB1 since 2013-04-01, now DEMO-ICB2"
                                + " since 2024-04-01");
    }

    @Test
    void whatIsTakenAwayIsNowNone() {
        assertThat(PracticeChange.between(BEFORE, PracticeRows.practice("DEMO-GP1", Map.of(17, "", 9, ""))))
                .contains("postcode: ZZ1 1AA, now none; telephone: 01632 960001, now none");
    }
}
