package pqs.platform.time;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is agreed about a deadline when it starts, and does not change.
 *
 * @param subject what has to be done in time, by its id
 * @param name which deadline of that subject; a subject has at most one of each name
 * @param start from when it counts
 * @param levels at least one; no two of one name
 */
public record DeadlineTerms(
        String subject,
        String name,
        DeadlineSource source,
        WorkingCalendar calendar,
        Instant start,
        Length length,
        List<Level> levels) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    public DeadlineTerms {
        levels = List.copyOf(levels);
        if (subject.isBlank() || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a deadline has a subject and a name: " + subject + " " + name);
        }
        var names = new HashSet<String>();
        if (levels.isEmpty() || !levels.stream().map(Level::name).allMatch(names::add)) {
            throw new IllegalArgumentException("a deadline has levels, each of another name");
        }
    }
}
