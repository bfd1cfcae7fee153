package pqs.platform.web.chart;

/** Where a value lies on the sheet: {@code low} at {@code start}, {@code high} at {@code end}, the rest in between. */
record Scale(double low, double high, double start, double end) {

    Scale {
        if (!(low < high)) {
            throw new IllegalArgumentException("no scale from " + low + " to " + high);
        }
    }

    double at(double value) {
        return start + (value / (high - low) - low / (high - low)) * (end - start);
    }
}
