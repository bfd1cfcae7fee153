package pqs.surveillance.flag.http;

import java.util.List;
import pqs.platform.web.Words;
import pqs.surveillance.flag.DeadlineFact;

/** What a person is told who has just decided about a deadline. */
final class DeadlineNews {

    private DeadlineNews() {}

    /**
     * The words, empty for none: an address that somebody kept says nothing that is no longer the latest.
     *
     * @param kind {@code paused}, {@code resumed} or {@code extended}
     */
    static String of(String kind, List<DeadlineFact> decided) {
        if (decided.isEmpty()) {
            return "";
        }
        return switch (decided.getLast()) {
            case DeadlineFact.Paused paused
            when kind.equals("paused") ->
                "Paused. This flag has no date until somebody resumes it, or until the pause ends by itself on "
                        + Words.words(paused.until()) + ".";
            case DeadlineFact.Resumed resumed
            when kind.equals("resumed") ->
                "Resumed. This flag must be taken up by " + Words.words(resumed.dueAt()) + ".";
            case DeadlineFact.Extended extended
            when kind.equals("extended") ->
                "Extended. This flag must be taken up by " + Words.words(extended.dueAt()) + ".";
            case DeadlineFact.Paused _, DeadlineFact.Resumed _, DeadlineFact.Extended _ -> "";
        };
    }
}
