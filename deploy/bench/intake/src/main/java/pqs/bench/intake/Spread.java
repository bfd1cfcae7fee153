package pqs.bench.intake;

import java.util.List;
import java.util.Locale;

/** Several measurements of one thing: machines vary from minute to minute. */
record Spread(List<Double> values) {

    Spread {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        values = values.stream().sorted().toList();
    }

    double least() {
        return values.getFirst();
    }

    double most() {
        return values.getLast();
    }

    double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    /** @param digits behind the point */
    String words(int digits) {
        var number = "%,." + digits + "f";
        return String.format(Locale.ROOT, number + " (" + number + " to " + number + ")", median(), least(), most());
    }
}
