package pqs.surveillance.flag.db;

import pqs.platform.paging.PageRequest;
import pqs.surveillance.flag.WorkPlace;

/**
 * The HQL that reads a page of what is to be done. The order turns round in the middle, from the oldest open flag to the
 * newest acknowledged one, so that a {@link pqs.platform.paging.Keyset} cannot say it.
 */
final class Worklist {

    private static final String ROW = "(raisedAt, id)";
    private static final String PLACE = "(:page0, :page1)";
    private static final String OPEN = "state = 'raised'";
    private static final String DONE = "state <> 'raised'";

    private Worklist() {}

    /** Holds for the rows on the wanted side of the place; for all, from the start of the list. */
    static String condition(PageRequest<WorkPlace> request) {
        if (request.place().beside().isEmpty()) {
            return "1 = 1";
        }
        var besideOpen = request.place().beside().get().open();
        if (request.isBackwards()) {
            return besideOpen ? both(OPEN, "<") : "(" + OPEN + " or " + both(DONE, ">") + ")";
        }
        return besideOpen ? "(" + DONE + " or " + both(OPEN, ">") + ")" : both(DONE, "<");
    }

    static String order(PageRequest<WorkPlace> request) {
        var forwards = request.isBackwards() ? " desc" : " asc";
        var back = request.isBackwards() ? " asc" : " desc";
        return "case when " + OPEN + " then 0 else 1 end" + forwards
                + ", case when " + OPEN + " then raisedAt end" + forwards
                + ", case when " + OPEN + " then id end" + forwards
                + ", raisedAt" + back + ", id" + back;
    }

    private static String both(String state, String direction) {
        return "(" + state + " and " + ROW + " " + direction + " " + PLACE + ")";
    }
}
