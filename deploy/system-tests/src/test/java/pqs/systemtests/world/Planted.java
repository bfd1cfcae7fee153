package pqs.systemtests.world;

import java.util.Set;

/** What a campaign plants on purpose: identifiers that must come to light nowhere. */
public final class Planted {

    /** Looks like a name and is nobody's. */
    public static final String NAME = "Zebediah Quillfeather";

    /** Of the range that is never issued, with its check digit right. */
    public static final String NHS_NUMBER = "999 000 0018";

    private Planted() {}

    /** In every spelling. */
    public static Set<String> identifiers() {
        return Set.of(NAME, "Quillfeather", NHS_NUMBER, NHS_NUMBER.replace(" ", ""));
    }
}
