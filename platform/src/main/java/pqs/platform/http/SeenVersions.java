package pqs.platform.http;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.version.SeenVersion;

/**
 * Reads which version a change was made from: {@code If-Match} with the {@code ETag} of what was read, or, to add a new
 * thing, {@code If-None-Match: *}. A form says the same in a hidden field.
 */
public final class SeenVersions {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    /** A version was named of what is not there. */
    static final Fault NOTHING_THERE =
            new Fault("If-Match", "nothing-there", "There is none to change. To add a new one send If-None-Match: *");

    private SeenVersions() {}

    /**
     * Reads the headers of a change.
     *
     * @throws Refused 428 if both are missing, 400 if they are not of that form
     */
    public static SeenVersion required(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifMatch != null) {
            return exactly(ifMatch);
        }
        if (ifNoneMatch == null) {
            throw new Refused(
                    Refused.Kind.UNCONDITIONAL,
                    "version-missing",
                    "Say which version you have seen, so that nobody's change is undone unseen.",
                    List.of(new Fault(
                            "If-Match",
                            "missing",
                            "Read it first and send its ETag as If-Match; to add a new one send If-None-Match: *")));
        }
        if (!ifNoneMatch.strip().equals("*")) {
            throw malformed("If-None-Match", "To add a new one send If-None-Match: *");
        }
        return new SeenVersion.Nothing();
    }

    /** Reads the hidden field of a form, {@code 0} for something new; what our page has never written is stale. */
    public static SeenVersion ofForm(String field) {
        if (!field.matches("\\d{1,18}")) {
            return new SeenVersion.Exactly(-1);
        }
        var version = Long.parseLong(field);
        return version == SeenVersion.NONE ? new SeenVersion.Nothing() : new SeenVersion.Exactly(version);
    }

    private static SeenVersion exactly(String ifMatch) {
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw malformed("If-Match", "Send the ETag of the version you have read, quotes included, such as \"7\".");
        }
        return new SeenVersion.Exactly(Long.parseLong(tag.group(1)));
    }

    private static Refused malformed(String header, String remedy) {
        return Refused.invalid(
                "invalid-version",
                "It cannot be read which version you have seen.",
                List.of(new Fault(header, "not-a-version", remedy)));
    }
}
