package pqs.workbench.conformance;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of {@code conformance --check}: one row a case, its misses below it. */
final class CheckTable {

    private static final int MISSES_SHOWN_MAX = 5;

    private record Row(String id, String method, String result, String worst, List<String> notes) {}

    private final List<Row> rows = new ArrayList<>();
    private int missed;

    void agreed(ReferenceCase reference, double worst) {
        add(reference, "ok", difference(worst), List.of());
    }

    void missed(ReferenceCase reference, double worst, List<String> misses) {
        missed++;
        var shown = new ArrayList<>(misses.subList(0, Math.min(misses.size(), MISSES_SHOWN_MAX)));
        if (misses.size() > MISSES_SHOWN_MAX) {
            shown.add("and %d more".formatted(misses.size() - MISSES_SHOWN_MAX));
        }
        add(reference, "MISS", difference(worst), shown);
    }

    void unsupported(ReferenceCase reference) {
        missed++;
        add(reference, "UNSUPPORTED", "", List.of("no method of this name is known"));
    }

    void refused(ReferenceCase reference, String why) {
        missed++;
        add(reference, "REFUSED", "", List.of(why));
    }

    private void add(ReferenceCase reference, String result, String worst, List<String> notes) {
        rows.add(new Row(reference.id(), reference.method(), result, worst, notes));
    }

    boolean allAgree() {
        return missed == 0;
    }

    void print(PrintStream out) {
        int id = widest("case", rows.stream().map(Row::id).toList());
        int method = widest("method", rows.stream().map(Row::method).toList());
        var row = "%-" + id + "s  %-" + method + "s  %-11s  %s";
        out.println(row.formatted("case", "method", "result", "worst difference"));
        for (var some : rows) {
            out.println(row.formatted(some.id(), some.method(), some.result(), some.worst())
                    .stripTrailing());
            some.notes().forEach(note -> out.println("    " + note));
        }
        out.println("%d of %d cases agree".formatted(rows.size() - missed, rows.size()));
    }

    private static String difference(double worst) {
        return worst == 0 ? "0" : String.format(Locale.ROOT, "%.2e", worst);
    }

    private static int widest(String title, List<String> texts) {
        return texts.stream().mapToInt(String::length).reduce(title.length(), Math::max);
    }
}
