package pqs.platform.web.chart;

import java.util.List;
import java.util.Locale;

/**
 * Lines and words on a sheet, in its units from the top left corner. What they look like is said by class in
 * {@code chart.css}, so that print and small screens can differ and the content security policy holds.
 */
public record Drawing(int width, int height, List<Stroke> strokes, List<Words> words) {

    static final Drawing NOTHING = new Drawing(0, 0, List.of(), List.of());

    public Drawing {
        strokes = List.copyOf(strokes);
        words = List.copyOf(words);
    }

    public boolean isEmpty() {
        return strokes.isEmpty();
    }

    /**
     * A path.
     *
     * @param look what it is, such as {@code grid}; the class is {@code pqs-chart__grid}
     * @param path SVG path data
     */
    public record Stroke(String look, String path) {}

    /** A line of text whose start, middle or end, as its look says, is at a place on its base line. */
    public record Words(String look, double x, double y, String text) {

        public String left() {
            return coordinate(x);
        }

        public String top() {
            return coordinate(y);
        }
    }

    /** A coordinate to a tenth of a unit, without a needless .0. */
    static String coordinate(double units) {
        long tenths = Math.round(units * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }

    static String place(double x, double y) {
        return coordinate(x) + "," + coordinate(y);
    }

    static String line(double x1, double y1, double x2, double y2) {
        return "M" + place(x1, y1) + "L" + place(x2, y2);
    }
}
