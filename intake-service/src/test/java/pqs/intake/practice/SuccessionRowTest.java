package pqs.intake.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import pqs.platform.fault.Fault;
import pqs.platform.row.Reading;
import pqs.platform.row.Row;

class SuccessionRowTest {

    @Test
    void theFiveColumnsOfTheNationalFileAreReadByPlace() {
        assertThat(read("DEMO-GP1", "demo-gp2", "R", "20160401", "F"))
                .isEqualTo(new Reading.Good<>(new Succession(
                        new PracticeCode("DEMO-GP1"), new PracticeCode("DEMO-GP2"), LocalDate.of(2016, 4, 1), "R")));
    }

    @Test
    void aReasonMayBeMissing() {
        assertThat(read("DEMO-GP1", "DEMO-GP2", "", "20160401", "")).isInstanceOf(Reading.Good.class);
    }

    @Test
    void everyFaultOfARowIsNamedAtOnce() {
        assertThat(faults(read("?", "", "merger", "20160431", "")))
                .extracting(Fault::field, Fault::code)
                .containsExactly(
                        tuple("predecessorCode", "not-a-code"),
                        tuple("successorCode", "not-a-code"),
                        tuple("reason", "unknown-reason"),
                        tuple("effectiveOn", "not-a-date"));
    }

    @Test
    void nobodyFollowsThemselves() {
        assertThat(faults(read("DEMO-GP1", "DEMO-GP1", "R", "20160401", "")))
                .extracting(Fault::field, Fault::code)
                .containsExactly(tuple("successorCode", "itself"));
    }

    private static Reading<Succession> read(String... cells) {
        var byName = new HashMap<String, String>();
        for (int i = 0; i < cells.length; i++) {
            byName.put(SuccessionRow.COLUMNS.get(i), cells[i]);
        }
        return SuccessionRow.read(new Row(3, byName));
    }

    private static List<Fault> faults(Reading<Succession> reading) {
        return ((Reading.Bad<Succession>) reading).faults();
    }
}
