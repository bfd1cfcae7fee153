package pqs.surveillance.methods.scan;

import java.util.HashSet;
import java.util.List;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;

/** Lists of units, from 0. */
final class Zones {

    private Zones() {}

    static void check(List<List<Integer>> zones, int units) {
        Check.atLeast("number of zones", zones.size(), 1);
        for (int i = 0; i < zones.size(); i++) {
            var zone = zones.get(i);
            String field = "zones[" + i + "]";
            Check.atLeast("number of units of " + field, zone.size(), 1);
            for (int unit : zone) {
                if (unit < 0 || unit >= units) {
                    throw new InvalidInput(field, "has unit " + unit, "units count from 0 to " + (units - 1));
                }
            }
            if (new HashSet<>(zone).size() < zone.size()) {
                throw new InvalidInput(field, "has a unit twice", "give each once");
            }
        }
    }

    /** The first of the highest score. */
    static int best(List<Double> scores) {
        int best = 0;
        for (int i = 1; i < scores.size(); i++) {
            best = scores.get(i) > scores.get(best) ? i : best;
        }
        return best;
    }
}
