package pqs.bench.intake;

import java.util.ArrayList;
import java.util.List;

/** Several open connections to one target. */
final class Lanes implements AutoCloseable {

    private final List<Lane> open = new ArrayList<>();

    Lanes(Target target, int count) {
        try {
            for (int i = 0; i < count; i++) {
                open.add(target.open());
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    List<Lane> all() {
        return List.copyOf(open);
    }

    @Override
    public void close() {
        open.forEach(Lane::close);
    }
}
