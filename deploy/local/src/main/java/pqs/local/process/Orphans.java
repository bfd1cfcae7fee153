package pqs.local.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pqs.local.Progress;

/** Ends the children that a killed launcher left behind, and nothing else. */
public final class Orphans {

    private static final Duration ORDERLY_END_MAX = Duration.ofSeconds(5);
    private static final Duration KILLED_END_MAX = Duration.ofSeconds(10);

    static final String NOT_ON_RECORD = "a child that was not on record";

    private Orphans() {}

    /**
     * @param recorded the children in the order in which they were started; they end in the opposite one
     * @param marked living children by their mark, on record or not
     * @return the names of those that still lived
     */
    public static List<String> end(
            Map<String, ProcessIdentity> recorded, List<ProcessHandle> marked, Progress progress) {
        var alive = new LinkedHashMap<ProcessHandle, String>();
        new ArrayList<>(recorded.entrySet())
                .reversed()
                .forEach(child -> child.getValue().alive().ifPresent(orphan -> alive.put(orphan, child.getKey())));
        marked.forEach(orphan -> alive.putIfAbsent(orphan, NOT_ON_RECORD));
        alive.forEach((orphan, name) -> {
            progress.say(
                    "ending " + name + " (process " + orphan.pid() + "), left behind by a launcher that was killed");
            orphan.destroy();
        });
        var orphans = List.copyOf(alive.keySet());
        if (!Waiting.until(ORDERLY_END_MAX, () -> orphans.stream().noneMatch(ProcessHandle::isAlive))) {
            orphans.forEach(ProcessHandle::destroyForcibly);
            Waiting.until(KILLED_END_MAX, () -> orphans.stream().noneMatch(ProcessHandle::isAlive));
        }
        return List.copyOf(alive.values());
    }
}
