package pqs.platform.audit.verify;

import java.util.ArrayList;
import java.util.List;
import pqs.platform.audit.verify.Finding.Kind;

/** The first findings, and how many there were. */
final class Findings {

    private static final int KEPT_MAX = 50;

    private final List<Finding> kept = new ArrayList<>();
    private long count;

    void add(Kind kind, String where, String words) {
        count++;
        if (kept.size() < KEPT_MAX) {
            kept.add(new Finding(kind, where, words));
        }
    }

    List<Finding> kept() {
        return List.copyOf(kept);
    }

    long count() {
        return count;
    }
}
