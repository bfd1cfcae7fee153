package pqs.intake.practice.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pqs.intake.practice.CsvLine;
import pqs.platform.fault.Refused;

class PracticeFileTest {

    @Test
    void rowsAreNumberedFromOneAndEmptyLinesAreNotRows() {
        assertThat(lines("a,b\n\n\"c, d\",\"e \"\"f\"\"\"\r\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new CsvLine(1, List.of("a", "b"), 0), new CsvLine(2, List.of("c, d", "e \"f\""), 0));
    }

    @Test
    void rowsMayBeShorterOrLongerThanTheFirst() {
        assertThat(lines("a,b\nc\nd,e,f\n".getBytes(StandardCharsets.UTF_8)))
                .extracting(line -> line.fields().size())
                .containsExactly(2, 1, 3);
    }

    @Test
    void aFieldThatIsNotUtf8CostsItsRowAndNotTheFile() {
        var bytes = new Bytes().text("é,b\nc,").bytes(0xE9).text("\nd,e\n").build();

        assertThat(lines(bytes))
                .containsExactly(
                        new CsvLine(1, List.of("é", "b"), 0),
                        new CsvLine(2, List.of(), 2),
                        new CsvLine(3, List.of("d", "e"), 0));
    }

    @Test
    void aQuotationMarkThatIsNeverClosedNamesItsRow() {
        assertThatThrownBy(() -> lines(("a,b\nc,\"d\n" + "e,f\n".repeat(10_000)).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("unreadable-file");
                    assertThat(refused.faults().getFirst().field()).isEqualTo("row 2");
                });
    }

    private static List<CsvLine> lines(byte[] bytes) {
        var lines = new ArrayList<CsvLine>();
        new PracticeFile(new ByteArrayInputStream(bytes)).forEachRemaining(lines::add);
        return lines;
    }

    /** Bytes that no string could hold. */
    private static final class Bytes {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Bytes text(String text) {
            out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        Bytes bytes(int... bytes) {
            for (int value : bytes) {
                out.write(value);
            }
            return this;
        }

        byte[] build() {
            return out.toByteArray();
        }
    }
}
