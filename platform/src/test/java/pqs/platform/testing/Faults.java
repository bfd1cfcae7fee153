package pqs.platform.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the tests' consumer is to stumble over, by key. */
@ApplicationScoped
public class Faults {

    private final Map<String, Runnable> faults = new ConcurrentHashMap<>();

    public void plant(String key, Runnable fault) {
        faults.put(key, fault);
    }

    /** A fault that goes away by itself after so many times. */
    public void plant(String key, int times, Runnable fault) {
        var left = new AtomicInteger(times);
        plant(key, () -> {
            if (left.getAndDecrement() > 0) {
                fault.run();
            }
        });
    }

    public void mend(String key) {
        faults.remove(key);
    }

    public void stumble(String key) {
        faults.getOrDefault(key, () -> {}).run();
    }
}
