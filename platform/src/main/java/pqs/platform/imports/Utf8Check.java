package pqs.platform.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

/**
 * Reads a file piece by piece and refuses it at the first byte that is not UTF-8 text, saying where that is and how to save
 * the file instead. Belongs to one thread.
 */
final class Utf8Check {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String REMEDY =
            " In Excel choose \"Save As\" and \"CSV UTF-8 (comma delimited)\", then send that file.";
    private static final int SINK_CHARACTERS = 8_192;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer sink = CharBuffer.allocate(SINK_CHARACTERS);
    private byte[] rest = {};
    private long checkedBytes;
    private long lineEnds;
    private boolean afterCarriageReturn;

    /** @param last whether the file ends here, so that no character may be cut short */
    void take(byte[] piece, boolean last) {
        var bytes = ByteBuffer.allocate(rest.length + piece.length);
        bytes.put(rest).put(piece).flip();
        if (checkedBytes == 0) {
            refuseWhatIsNoText(bytes);
        }
        CoderResult result;
        do {
            sink.clear();
            result = decoder.decode(bytes, sink, last);
        } while (result.isOverflow());
        int checked = bytes.position();
        if (result.isError()) {
            count(bytes, checked);
            throw notUtf8(bytes.get(checked));
        }
        count(bytes, checked);
        rest = new byte[bytes.remaining()];
        bytes.get(rest);
    }

    private void refuseWhatIsNoText(ByteBuffer start) {
        if (begins(start, 0xFE, 0xFF) || begins(start, 0xFF, 0xFE)) {
            throw refused("utf-16", "The file is in UTF-16, which Excel calls \"Unicode text\"." + REMEDY);
        }
        if (begins(start, 'P', 'K', 3, 4) || begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw refused("workbook", "This is an Excel workbook and not a CSV file." + REMEDY);
        }
    }

    private static boolean begins(ByteBuffer bytes, int... values) {
        if (bytes.remaining() < values.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if ((bytes.get(i) & 0xFF) != values[i]) {
                return false;
            }
        }
        return true;
    }

    /** Counts lines as the reader of the table does: ended by LF, CR or both together. */
    private void count(ByteBuffer bytes, int until) {
        for (int i = 0; i < until; i++) {
            byte at = bytes.get(i);
            if (at == 0) {
                checkedBytes += i;
                throw refused("nul", place() + " is a NUL byte, which no text holds." + REMEDY);
            }
            if (at == '\r' || (at == '\n' && !afterCarriageReturn)) {
                lineEnds++;
            }
            afterCarriageReturn = at == '\r';
        }
        checkedBytes += until;
    }

    private Refused notUtf8(byte culprit) {
        var windows = new String(new byte[] {culprit}, WINDOWS_1252);
        return refused(
                "not-utf-8",
                "%s (%02X) is not UTF-8 text. Files that Excel saves as plain \"CSV\" are in Windows-1252, where it is \"%s\".%s"
                        .formatted(place(), culprit & 0xFF, windows, REMEDY));
    }

    private String place() {
        return "Line " + (lineEnds + 1) + ", byte " + (checkedBytes + 1) + " of the file";
    }

    static Refused refused(String code, String message) {
        return Refused.invalid("invalid-file", "The file was not imported.", List.of(new Fault("file", code, message)));
    }
}
