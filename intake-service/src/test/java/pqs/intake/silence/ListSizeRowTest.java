package pqs.intake.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pqs.intake.practice.PracticeCode;
import pqs.platform.fault.Fault;
import pqs.platform.row.Reading;
import pqs.platform.row.Row;

class ListSizeRowTest {

    @Test
    void theFileOfAllPersonsIsReadWithEitherDate() {
        var size = new ListSize(new PracticeCode("DEMO-GP1"), LocalDate.of(2026, 4, 1), 9_120);
        assertThat(read(Map.of(
                        "code",
                        "DEMO-GP1",
                        "extract_date",
                        "01APR2026",
                        "number_of_patients",
                        "9120",
                        "sex",
                        "ALL",
                        "age",
                        "ALL")))
                .isEqualTo(new Reading.Good<>(size));
        assertThat(read(Map.of("code", "demo-gp1", "extract_date", "2026-04-01", "number_of_patients", "9120")))
                .isEqualTo(new Reading.Good<>(size));
    }

    @Test
    void partsOfAPracticeAreRefusedAndEveryFaultIsNamed() {
        var bad =
                read(Map.of("code", "?", "extract_date", "31FEB2026", "number_of_patients", "9,120", "sex", "FEMALE"));
        assertThat(((Reading.Bad<ListSize>) bad).faults())
                .extracting(Fault::field, Fault::code)
                .containsExactly(
                        tuple("code", "not-a-code"),
                        tuple("extract_date", "not-a-date"),
                        tuple("number_of_patients", "not-a-number"),
                        tuple("sex", "part-of-a-practice"));
    }

    private static Reading<ListSize> read(Map<String, String> cells) {
        return ListSizeRow.read(new Row(2, cells));
    }
}
