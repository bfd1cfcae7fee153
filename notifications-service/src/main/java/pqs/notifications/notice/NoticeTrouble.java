package pqs.notifications.notice;

/** One notice cannot be dealt with; says which, so that it can be put off and the others go on. */
public final class NoticeTrouble extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient NoticeId notice;

    public NoticeTrouble(NoticeId notice, Throwable cause) {
        super("cannot deal with notice " + notice, cause);
        this.notice = notice;
    }

    public NoticeId notice() {
        return notice;
    }
}
