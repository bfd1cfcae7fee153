package pqs.platform.imports;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pqs.platform.fault.Refused;

class Utf8CheckTest {

    private static final String POUNDS = "name,price\r\nCaf\u00e9,\u00a3 5\r\n\ud83d\ude00,7\n";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1_000})
    void charactersMayBeCutApartByThePieces(int pieceBytes) {
        assertThatCode(() -> check(POUNDS.getBytes(UTF_8), pieceBytes)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1_000})
    void windows1252IsRefusedWithLineAndByteAndTheWayToSaveIt(int pieceBytes) {
        var bytes = "name,price\r\nplain,1\r\nCaf\u00e9,5\r\n".getBytes(Charset.forName("windows-1252"));
        assertThat(refusal(bytes, pieceBytes))
                .isEqualTo(
                        "not-utf-8: Line 3, byte 25 of the file (E9) is not UTF-8 text. Files that Excel saves as plain"
                                + " \"CSV\" are in Windows-1252, where it is \"\u00e9\". In Excel choose \"Save As\" and \"CSV"
                                + " UTF-8 (comma delimited)\", then send that file.");
    }

    @Test
    void aCharacterCutShortByTheEndIsRefused() {
        var bytes = "a,\u00e9".getBytes(UTF_8);
        assertThat(refusal(Arrays.copyOf(bytes, bytes.length - 1), 100)).startsWith("not-utf-8: Line 1, byte 3");
    }

    @Test
    void otherKindsOfFileAreCalledByTheirNames() {
        assertThat(refusal("name".getBytes(UTF_16), 100)).startsWith("utf-16:");
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0}, 100)).startsWith("workbook:");
        assertThat(refusal("a,b\n1,\0\n".getBytes(UTF_8), 4)).startsWith("nul: Line 2, byte 7 of the file");
    }

    private static String refusal(byte[] bytes, int pieceBytes) {
        var refused = catchThrowableOfType(Refused.class, () -> check(bytes, pieceBytes));
        var fault = refused.faults().getFirst();
        return fault.code() + ": " + fault.message();
    }

    private static void check(byte[] bytes, int pieceBytes) {
        var check = new Utf8Check();
        for (int at = 0; at < bytes.length; at += pieceBytes) {
            check.take(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + pieceBytes)), false);
        }
        check.take(new byte[0], true);
    }
}
