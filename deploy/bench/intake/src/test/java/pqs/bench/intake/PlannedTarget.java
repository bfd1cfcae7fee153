package pqs.bench.intake;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/** Does what a test plans for each thing asked of it, numbered from 0 over all lanes. */
record PlannedTarget(String name, IntPredicate plan, AtomicInteger asked) implements Target {

    PlannedTarget(String name, IntPredicate plan) {
        this(name, plan, new AtomicInteger());
    }

    @Override
    public Lane open() {
        return new Lane() {
            @Override
            public boolean once() {
                return plan.test(asked.getAndIncrement());
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
