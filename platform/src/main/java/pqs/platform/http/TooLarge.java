package pqs.platform.http;

/** A body that turned out longer than is accepted. Answered 413 with the limit in words. */
final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long bytesMax;

    TooLarge(long bytesMax) {
        super("a body of more than " + bytesMax + " bytes");
        this.bytesMax = bytesMax;
    }

    long bytesMax() {
        return bytesMax;
    }
}
