package pqs.platform.web.chart;

/** What a point is, in the words and colours of Making Data Count; each has its own shape, too. */
public enum Signal {
    /** Within what chance explains; and every point of which nothing is judged. */
    COMMON(Marker.CIRCLE),
    IMPROVEMENT(Marker.DIAMOND),
    CONCERN(Marker.SQUARE),
    /** Special, and neither good nor bad. */
    NEUTRAL(Marker.TRIANGLE);

    private final Marker marker;

    Signal(Marker marker) {
        this.marker = marker;
    }

    Marker marker() {
        return marker;
    }

    String look() {
        return "point pqs-chart__point--" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
