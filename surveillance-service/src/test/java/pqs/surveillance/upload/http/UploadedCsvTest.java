package pqs.surveillance.upload.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pqs.platform.fault.Refused;
import pqs.surveillance.upload.UploadedRow;

class UploadedCsvTest {

    @Test
    void readsRowsUnderTheirColumnsWithTheLineTheyStandIn() {
        var rows = read("\uFEFFTown,code, name\r\nROMFORD,RF4,\"BARKING, HAVERING\"\r\n\r\n,NLX24, NLX24 \r\n");

        assertThat(rows).extracting(UploadedRow::line).containsExactly(2L, 4L);
        assertThat(rows).extracting(row -> row.cell("name")).containsExactly("BARKING, HAVERING", "NLX24");
        assertThat(rows).extracting(row -> row.cell("town")).containsExactly("ROMFORD", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|empty",
                "'code,name\nRF4,BARKING'|column-missing",
                "'code,name,town,ceo\nRF4,B,R,X'|column-unknown",
                "'code,name,town,code\nRF4,B,R,RF4'|column-repeated",
                "'code,name,town\nRF4,BARKING'|uneven",
                "'code,name,town\nRF4,BARKING, HAVERING,ROMFORD'|uneven",
            })
    void refusesWhatIsNoSuchTable(String file, String code) {
        assertThat(refusal(file.getBytes(StandardCharsets.UTF_8))).isEqualTo(code);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThat(refusal("code,name,town\nRF4,Ysbyty Gwynedd \u00f4,X".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("not-utf-8");
    }

    private static List<UploadedRow> read(String file) {
        return UploadedCsv.read(file.getBytes(StandardCharsets.UTF_8), List.of("code", "name", "town"), Set.of())
                .rows()
                .toList();
    }

    private static String refusal(byte[] file) {
        var refused = catchThrowableOfType(
                Refused.class, () -> UploadedCsv.read(file, List.of("code", "name", "town"), Set.of()));
        return refused.faults().getFirst().code();
    }
}
