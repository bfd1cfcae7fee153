package pqs.intake.attachment;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks no more than was asked for. */
final class Inflating {

    private static final int PIECE_BYTES = 8_192;

    private Inflating() {}

    /**
     * @param raw without the header of zlib, as in a zip
     * @param bytesMax what {@code into} holds at most afterwards
     * @return whether all of it is there now; what is torn or longer is there as far as it could be read
     */
    static boolean into(ByteArrayOutputStream into, byte[] from, int start, int length, boolean raw, int bytesMax) {
        var inflater = new Inflater(raw);
        try {
            inflater.setInput(from, start, length);
            var piece = new byte[PIECE_BYTES];
            while (!inflater.finished()) {
                int read = inflater.inflate(piece);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    return false;
                }
                if (into.size() + read > bytesMax) {
                    return false;
                }
                into.write(piece, 0, read);
            }
            return true;
        } catch (DataFormatException _) {
            return false;
        } finally {
            inflater.end();
        }
    }
}
