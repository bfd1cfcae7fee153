package pqs.workbench.conformance;

/** A file or a command line that nothing can be done with; the message says what is wrong and what would be right. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }
}
