package pqs.surveillance.methods.funnel;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Limits of one unit at 95% and 99.8%, on the scale of its figure. */
public record FunnelLimits(double lower95, double upper95, double lower998, double upper998) {

    /** Two-sided tails of each. */
    static final double TAIL_95 = 0.025;

    static final double TAIL_998 = 0.001;

    /** The limits of all units by name, beside other values of a result. */
    static Map<String, Object> withFields(List<FunnelLimits> limits, Map<String, Object> others) {
        var fields = new TreeMap<String, Object>(others);
        fields.put("lower95", limits.stream().map(FunnelLimits::lower95).toList());
        fields.put("upper95", limits.stream().map(FunnelLimits::upper95).toList());
        fields.put("lower998", limits.stream().map(FunnelLimits::lower998).toList());
        fields.put("upper998", limits.stream().map(FunnelLimits::upper998).toList());
        return fields;
    }
}
