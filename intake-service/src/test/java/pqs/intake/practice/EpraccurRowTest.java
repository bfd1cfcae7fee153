package pqs.intake.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pqs.platform.fault.Fault;
import pqs.platform.row.Reading;
import pqs.platform.row.Row;

class EpraccurRowTest {

    @Test
    void anOpenPracticeIsReadWithWhatIntakeUses() {
        assertThat(EpraccurRow.read(PracticeRows.row("DEMO-GP1", Map.of())))
                .isEqualTo(new Reading.Good<>(new Practice(
                        new PracticeCode("DEMO-GP1"),
                        "Harbour Lane Surgery (invented)",
                        List.of("1 Harbour Lane", "Saltmouth", "Downland"),
                        "ZZ1 1AA",
                        "01632 960001",
                        new PracticeState.Open(),
                        LocalDate.of(2001, 4, 1),
                        "DEMO-ICB1",
                        Optional.of(LocalDate.of(2013, 4, 1)),
                        4)));
    }

    @Test
    void everyFaultOfARowIsNamedAtOnceInTheOrderOfItsColumns() {
        var row =
                PracticeRows.row("?", Map.of(1, " ", 4, "a\u0007b", 9, "nowhere", 10, "20010231", 12, "X", 25, "four"));

        assertThat(faults(row))
                .extracting(Fault::field, Fault::code)
                .containsExactly(
                        tuple("code", "not-a-code"),
                        tuple("name", "required"),
                        tuple("address1", "control-characters"),
                        tuple("postcode", "not-a-postcode"),
                        tuple("openedOn", "not-a-date"),
                        tuple("status", "unknown-status"),
                        tuple("prescribingSetting", "not-a-number"));
    }

    @Test
    void aClosedPracticeNeedsItsDate() {
        assertThat(faults(PracticeRows.row("DEMO-GP1", Map.of(12, "C"))))
                .extracting(Fault::field, Fault::code)
                .containsExactly(tuple("closedOn", "required"));
        assertThat(read(PracticeRows.row("DEMO-GP1", Map.of(12, "C", 11, "20140630")))
                        .state())
                .isEqualTo(new PracticeState.Closed(LocalDate.of(2014, 6, 30)));
    }

    @Test
    void whereNoCommissionerIsNamedTheOrganisationItBelongsToStandsIn() {
        assertThat(read(PracticeRows.row("DEMO-GP1", Map.of(14, "", 23, "YAF"))).commissionerCode())
                .isEqualTo("YAF");
        assertThat(faults(PracticeRows.row("DEMO-GP1", Map.of(14, "", 23, ""))))
                .extracting(Fault::field)
                .containsExactly("commissionerCode");
    }

    @Test
    void onlyACodeWithAHyphenIsInvented() {
        assertThat(new PracticeCode("DEMO-GP1").invented()).isTrue();
        assertThat(new PracticeCode("A81001").invented()).isFalse();
        assertThat(PracticeCode.parse(" a81001 ")).hasValue(new PracticeCode("A81001"));
        assertThat(PracticeCode.parse("A81 001")).isEmpty();
        assertThat(PracticeCode.parse("A".repeat(21))).isEmpty();
    }

    private static Practice read(Row row) {
        return ((Reading.Good<Practice>) EpraccurRow.read(row)).value();
    }

    private static List<Fault> faults(Row row) {
        return ((Reading.Bad<Practice>) EpraccurRow.read(row)).faults();
    }
}
