package pqs.surveillance.methods.cusum;

import pqs.surveillance.methods.AlarmConvention;

/** S_t = max(0, S_(t-1) + score_t) for scores that are no whole steps: what the likelihood-ratio charts have in common. */
record ScoreCusum(double h, AlarmConvention convention, ResetPolicy reset) {

    ScoreCusum {
        CusumRunLength.requireThreshold(h, convention);
    }

    /** Replaces each score by S after it. */
    void accumulate(double[] scores, boolean[] alarms, int points) {
        double least = convention == AlarmConvention.AT_OR_ABOVE ? h : Math.nextUp(h);
        boolean zeroAtAlarm = reset == ResetPolicy.TO_ZERO_AT_ALARM;
        boolean zeroAfterAlarm = reset != ResetPolicy.NEVER;
        double s = 0;
        for (int point = 0; point < points; point++) {
            s = Math.max(0, s + scores[point]);
            boolean alarmed = s >= least;
            alarms[point] = alarmed;
            scores[point] = alarmed && zeroAtAlarm ? 0 : s;
            s = alarmed && zeroAfterAlarm ? 0 : s;
        }
    }

    ScoreState next(ScoreState state, double score) {
        double before = reset == ResetPolicy.RESTART_AFTER_ALARM && state.alarmed() ? 0 : state.statistic();
        double s = Math.max(0, before + score);
        boolean alarmed = convention.alarmsAt(s, h);
        return new ScoreState(alarmed && reset == ResetPolicy.TO_ZERO_AT_ALARM ? 0 : s, alarmed);
    }
}
