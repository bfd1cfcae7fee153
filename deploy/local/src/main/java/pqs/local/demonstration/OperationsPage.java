package pqs.local.demonstration;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import pqs.local.RunningSystem;

/** The page "Could not be handled yet" of a service, used by the operator as it stands. */
public final class OperationsPage {

    private static final int PRESSES_MAX = 50;
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");
    private static final Pattern RECORD = Pattern.compile("name=\"record\" value=\"([0-9]+)\"");

    private final WebVisit visit;
    private final URI gateway;
    private final String path;
    private final Pattern keys;

    public OperationsPage(RunningSystem system, String service) {
        this.visit = new WebVisit(system.gateway(), Cast.OPERATOR);
        this.gateway = system.gateway();
        this.path = "/" + service + "/operations/parked-keys";
        this.keys = Pattern.compile("href=\"(" + path + "/[0-9]+)\"");
    }

    /** Presses "Try again now" for every key that waits; says how many there were. */
    public int tryAllAgain() {
        var waiting = waiting();
        waiting.forEach(key -> press(key, "/replay", Map.of()));
        return waiting.size();
    }

    /** Sets aside the first record of one key. */
    public void setAside(long parkedKey, String reason) {
        setAside(path + "/" + parkedKey, reason);
    }

    private void setAside(String key, String reason) {
        press(key, "/set-aside", Map.of("record", first(RECORD, visit.open(key).html()), "reason", reason));
    }

    /** Sets aside the first record of every key until nothing waits; says how many were. */
    public int setAsideAll(String reason) {
        int aside = 0;
        for (var waiting = waiting(); !waiting.isEmpty() && aside < PRESSES_MAX; waiting = waiting()) {
            setAside(waiting.getFirst(), reason);
            aside++;
        }
        return aside;
    }

    private List<String> waiting() {
        var page = visit.open(path);
        if (page.status() != 200) {
            throw new StepFailed(path + " was answered " + page.status());
        }
        return keys.matcher(page.html())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private void press(String key, String button, Map<String, String> fields) {
        var form = new LinkedHashMap<>(fields);
        form.put("csrf-token", first(TOKEN, visit.open(key).html()));
        var after = visit.post(URI.create(gateway + key + button), form);
        if (after.status() != 200) {
            throw new StepFailed(key + button + " was answered " + after.status());
        }
    }

    private static String first(Pattern pattern, String html) {
        return pattern.matcher(html)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new StepFailed("the page has no " + pattern));
    }
}
