package pqs.platform.imports;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;

/** A file read piece after piece. */
final class PieceStream extends InputStream {

    private final IntFunction<Optional<byte[]>> pieces;
    private byte[] piece = {};
    private int next;
    private int at;
    private boolean ended;

    /** @param pieces the pieces by their numbers from 0, empty behind the last */
    PieceStream(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return hasMore() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        Objects.checkFromIndexSize(from, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int taken = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, from, taken);
        at += taken;
        return taken;
    }

    private boolean hasMore() {
        while (!ended && at == piece.length) {
            var following = pieces.apply(next++);
            ended = following.isEmpty();
            piece = following.orElse(piece);
            at = ended ? piece.length : 0;
        }
        return !ended;
    }
}
