package pqs.surveillance.methods.maxsprt;

/**
 * What a {@link PoissonMaxSprt} achieves where events come at so many times the expected rate. Times are in events expected, as T
 * is: divided by those expected a year they are years.
 *
 * @param relativeRisk of the events, 1 where nothing is wrong
 * @param power probability of an alarm before T
 * @param timeToEnd mean time until the test ends, with an alarm or at T
 * @param timeToSignal mean time to the alarm of those tests that have one; NaN where none has
 */
public record SprtPerformance(double relativeRisk, double power, double timeToEnd, double timeToSignal) {

    static SprtPerformance of(double relativeRisk, double power, double timeToEnd, double upperLimit) {
        double alarmed = timeToEnd - upperLimit * (1 - power);
        return new SprtPerformance(relativeRisk, power, timeToEnd, power > 0 ? alarmed / power : Double.NaN);
    }
}
