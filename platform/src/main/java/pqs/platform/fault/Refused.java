package pqs.platform.fault;

import java.util.List;
import java.util.OptionalLong;

/**
 * A request that cannot be accepted, and nothing of which has taken effect. Answered with problem+json to a system and
 * with an error summary to a person; counted by {@link #kind()} and code.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Decides the status of the answer. */
    public enum Kind {
        /** 400: the input is wrong and can be mended. */
        INVALID,
        /** 403: understood, and not for this actor. */
        FORBIDDEN,
        /** 404: not there, or not for this actor to know of. */
        NOT_FOUND,
        /** 409: right in itself, too late or already done. */
        CONFLICT,
        /** 412: what was to be changed is not any more as the sender has seen it. */
        STALE,
        /** 428: the sender has not said which version it has seen. */
        UNCONDITIONAL
    }

    private final Kind kind;
    private final String code;
    private final String title;
    private final transient List<Fault> faults;
    private final transient OptionalLong currentVersion;

    /**
     * @param code stable code of the refusal, the last part of the problem's {@code type}, such as {@code invalid-concern}
     * @param title what happened, in a person's words
     * @param faults each thing to mend; may be empty
     */
    public Refused(Kind kind, String code, String title, List<Fault> faults) {
        this(kind, code, title, faults, OptionalLong.empty());
    }

    private Refused(Kind kind, String code, String title, List<Fault> faults, OptionalLong currentVersion) {
        super(title);
        this.kind = kind;
        this.code = code;
        this.title = title;
        this.faults = List.copyOf(faults);
        this.currentVersion = currentVersion;
    }

    public static Refused invalid(String code, String title, List<Fault> faults) {
        return new Refused(Kind.INVALID, code, title, faults);
    }

    public static Refused notFound(String title) {
        return new Refused(Kind.NOT_FOUND, "not-found", title, List.of());
    }

    /**
     * Somebody else has changed it since.
     *
     * @param currentVersion version it has now, which the answer tells as its {@code ETag}
     * @param faults what is different now, if that can be said field by field
     */
    public static Refused stale(String code, String title, long currentVersion, List<Fault> faults) {
        return new Refused(Kind.STALE, code, title, faults, OptionalLong.of(currentVersion));
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    /** What happened, in a person's words. */
    public String title() {
        return title;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Version that stands now, where the refusal is {@link Kind#STALE}. */
    public OptionalLong currentVersion() {
        return currentVersion;
    }
}
