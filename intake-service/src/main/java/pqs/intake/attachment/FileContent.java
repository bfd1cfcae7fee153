package pqs.intake.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Decides by its bytes what a file is, and whether it is taken. */
public final class FileContent {

    /** What a file was found to be. */
    public sealed interface Finding {

        record Taken(FileKind kind) implements Finding {}

        /** Holds what could run on the computer of whoever opens it. */
        record HoldsProgram() implements Finding {}

        /** Cannot be looked into without a password. */
        record Locked() implements Finding {}

        record NotTaken() implements Finding {}
    }

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] TIFF_LITTLE = HexFormat.of().parseHex("49492a00");
    private static final byte[] TIFF_BIG = HexFormat.of().parseHex("4d4d002a");
    private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");

    private FileContent() {}

    public static Finding of(byte[] bytes) {
        if (begins(bytes, PDF)) {
            return PdfFile.of(bytes);
        }
        if (begins(bytes, PNG)) {
            return new Finding.Taken(FileKind.PNG);
        }
        if (begins(bytes, JPEG)) {
            return new Finding.Taken(FileKind.JPEG);
        }
        if (begins(bytes, TIFF_LITTLE) || begins(bytes, TIFF_BIG)) {
            return new Finding.Taken(FileKind.TIFF);
        }
        if (begins(bytes, ZIP)) {
            return OfficeFile.of(bytes);
        }
        return isText(bytes) ? new Finding.Taken(FileKind.TEXT) : new Finding.NotTaken();
    }

    private static boolean isText(byte[] bytes) {
        if (bytes.length == 0) {
            return false;
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return text.chars().noneMatch(FileContent::isControl);
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character)
                && character != '\n'
                && character != '\r'
                && character != '\t'
                && character != '\f';
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length > with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }
}
