package pqs.platform.crypto;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps count of how often each key has sealed, and that a retired key never seals again. The count is set aside in blocks,
 * in a transaction of its own, so that it is never too low and no row is everybody's bottleneck; what a process had left of
 * its block when it ended is lost, which a limit of 2<sup>32</sup> can bear.
 */
@ApplicationScoped
class KeyUse {

    static final int BLOCK = 4096;

    private final KeyTable table;
    private final Map<KeyId, Integer> left = new HashMap<>();

    KeyUse(KeyTable table) {
        this.table = table;
    }

    /**
     * Claims the right to seal so many fields in the running transaction.
     *
     * @throws IllegalStateException if the key is retired, or has sealed as often as is safe
     */
    @Transactional(TxType.MANDATORY)
    void claim(KeyId key, int fields) {
        if (!take(key, fields) || !table.hold(key)) {
            throw new IllegalStateException("nothing more is sealed under the key " + key
                    + ": it is retired, or has sealed as often as is safe. Put a new key first in the key ring.");
        }
    }

    private synchronized boolean take(KeyId key, int fields) {
        int have = left.getOrDefault(key, 0);
        if (have < fields) {
            int more = Math.max(BLOCK, fields);
            if (!QuarkusTransaction.requiringNew().call(() -> table.reserve(key, more))) {
                return false;
            }
            have += more;
        }
        left.put(key, have - fields);
        return true;
    }
}
