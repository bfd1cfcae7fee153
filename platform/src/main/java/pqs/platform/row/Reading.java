package pqs.platform.row;

import java.util.List;
import pqs.platform.fault.Fault;

/**
 * What reading a row gave: what it says, or everything that is wrong with it.
 *
 * @param <T> what a good row says
 */
public sealed interface Reading<T> {

    record Good<T>(T value) implements Reading<T> {}

    record Bad<T>(List<Fault> faults) implements Reading<T> {
        public Bad {
            faults = List.copyOf(faults);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("a bad row has at least one fault");
            }
        }
    }

    static <T> Reading<T> bad(Fault fault) {
        return new Bad<>(List.of(fault));
    }
}
