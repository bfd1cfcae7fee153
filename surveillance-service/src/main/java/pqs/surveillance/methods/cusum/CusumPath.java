package pqs.surveillance.methods.cusum;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** S after each point, and at which points it alarmed; points count from 0. */
public final class CusumPath {

    private final double[] statistic;
    private final boolean[] alarms;

    CusumPath(double[] statistic, boolean[] alarms) {
        this.statistic = statistic;
        this.alarms = alarms;
    }

    /** Of a chart that was followed point by point. */
    static CusumPath of(List<ScoreState> states) {
        var path = new CusumPath(new double[states.size()], new boolean[states.size()]);
        for (int point = 0; point < states.size(); point++) {
            path.statistic[point] = states.get(point).statistic();
            path.alarms[point] = states.get(point).alarmed();
        }
        return path;
    }

    public int points() {
        return statistic.length;
    }

    public double statistic(int point) {
        return statistic[point];
    }

    public boolean alarmed(int point) {
        return alarms[point];
    }

    public List<Double> statistics() {
        var list = new ArrayList<Double>(statistic.length);
        for (double value : statistic) {
            list.add(value);
        }
        return list;
    }

    public List<Integer> alarms() {
        return alarmed().boxed().toList();
    }

    public OptionalInt firstAlarm() {
        return alarmed().findFirst();
    }

    private IntStream alarmed() {
        return IntStream.range(0, alarms.length).filter(point -> alarms[point]);
    }
}
