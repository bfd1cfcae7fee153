package pqs.workbench;

/** A file or a command line that nothing can be done with; the message says what is wrong and what would be right. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    public Unreadable(String message) {
        super(message);
    }
}
