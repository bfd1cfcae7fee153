package pqs.surveillance.methods.sequential;

import java.util.Map;
import pqs.surveillance.methods.Check;

/**
 * How a measurement is distributed where nothing is wrong: normal, each independent of the others. Measurements that lean, such
 * as times, want to be transformed first, by their logarithm for instance.
 *
 * @param mean in the unit of the measurement
 * @param deviation standard deviation, above 0
 */
public record NormalProcess(double mean, double deviation) {

    /** Of measurements that are standardised already. */
    public static final NormalProcess STANDARD = new NormalProcess(0, 1);

    public NormalProcess {
        Check.finite("mean", mean);
        Check.positive("deviation", deviation);
    }

    /** How many standard deviations a value lies above the mean. */
    double standardised(double value) {
        return (value - mean) / deviation;
    }

    Map<String, Object> asFields() {
        return Map.of("mean", mean, "deviation", deviation);
    }
}
