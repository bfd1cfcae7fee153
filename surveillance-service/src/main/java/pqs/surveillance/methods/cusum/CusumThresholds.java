package pqs.surveillance.methods.cusum;

import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.Kept;
import pqs.surveillance.methods.Threshold;

/** Thresholds of charts of counts, kept by their parameters: many charts share theirs. */
public final class CusumThresholds {

    private final Kept<Lattice, CusumThreshold> ofLattices;
    private final Kept<Ratio, Threshold> ofRatios;

    private record Lattice(
            CountDistribution inControl,
            ReferenceValue k,
            AlarmConvention convention,
            HeadStart start,
            double wantedArl) {}

    private record Ratio(
            CountDistribution inControl, LikelihoodRatio ratio, AlarmConvention convention, double wantedArl) {}

    /** @param keptMax of each kind; when one more is asked for all of that kind are forgotten */
    public CusumThresholds(int keptMax) {
        ofLattices = new Kept<>(
                keptMax,
                asked -> CusumThreshold.of(
                        asked.inControl(), asked.k(), asked.convention(), asked.start(), asked.wantedArl()));
        ofRatios = new Kept<>(
                keptMax,
                asked -> LikelihoodRatioRunLength.threshold(
                        asked.inControl(), asked.ratio(), asked.convention(), asked.wantedArl()));
    }

    /** Of a chart with a reference value: {@link CusumThreshold#of}. */
    public CusumThreshold of(
            CountDistribution inControl,
            ReferenceValue k,
            AlarmConvention convention,
            HeadStart start,
            FalseAlarmRate rate) {
        return ofLattices.of(new Lattice(inControl, k, convention, start, rate.wantedArl()));
    }

    /** Of a likelihood-ratio chart: {@link LikelihoodRatioRunLength#threshold}. */
    public Threshold of(
            CountDistribution inControl, LikelihoodRatio ratio, AlarmConvention convention, FalseAlarmRate rate) {
        return ofRatios.of(new Ratio(inControl, ratio, convention, rate.wantedArl()));
    }

    int size() {
        return ofLattices.size() + ofRatios.size();
    }
}
