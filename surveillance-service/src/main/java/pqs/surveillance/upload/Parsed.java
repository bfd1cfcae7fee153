package pqs.surveillance.upload;

import java.util.List;

/** What reading a row gave: what it says, or what is wrong with it. */
public sealed interface Parsed<T> {

    record Good<T>(T value) implements Parsed<T> {}

    record Bad<T>(List<RowFault> faults) implements Parsed<T> {
        public Bad {
            faults = List.copyOf(faults);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("a bad row needs at least one fault");
            }
        }
    }
}
