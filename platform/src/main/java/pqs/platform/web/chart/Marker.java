package pqs.platform.web.chart;

import static pqs.platform.web.chart.Drawing.coordinate;
import static pqs.platform.web.chart.Drawing.place;

/** Shapes of points, alike in area. */
enum Marker {
    CIRCLE {
        @Override
        String at(double x, double y, double r) {
            var radius = coordinate(r);
            var across = coordinate(2 * r);
            return "M" + place(x - r, y) + "a" + radius + "," + radius + " 0 1,0 " + across + ",0a" + radius + ","
                    + radius + " 0 1,0 -" + across + ",0z";
        }
    },
    SQUARE {
        @Override
        String at(double x, double y, double r) {
            double half = 0.9 * r;
            var side = coordinate(2 * half);
            return "M" + place(x - half, y - half) + "h" + side + "v" + side + "h-" + side + "z";
        }
    },
    TRIANGLE {
        @Override
        String at(double x, double y, double r) {
            return "M" + place(x, y - 1.3 * r) + "l" + place(1.2 * r, 2.1 * r) + "h-" + coordinate(2.4 * r) + "z";
        }
    },
    DIAMOND {
        @Override
        String at(double x, double y, double r) {
            var reach = coordinate(1.3 * r);
            return "M" + place(x, y - 1.3 * r) + "l" + reach + "," + reach + "l-" + reach + "," + reach + "l-" + reach
                    + ",-" + reach + "z";
        }
    };

    /** SVG path data of the shape with its middle there. */
    abstract String at(double x, double y, double r);

    /** The shape that tells the n-th of several series apart, from 0. */
    static Marker ofSeries(int n) {
        return values()[n % values().length];
    }
}
