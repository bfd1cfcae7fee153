package pqs.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import pqs.platform.fault.DatabaseUnavailable;

/**
 * Keeps count of how often each key has sealed, and that a retired key never seals again. The count is set aside in blocks, in
 * a transaction of its own that commits first, so that it is never too low and no row is everybody's bottleneck; what a process had
 * left of its block when it ended is lost, which a limit of 2<sup>32</sup> can bear. Whoever seals claims before, and what was
 * claimed and not used, or used in a transaction that did not commit, stays counted.
 */
@ApplicationScoped
class KeyUse {

    private final KeyTable table;
    private final KeyReservations reservations;
    private final Map<KeyId, KeyBlock> blocks = new ConcurrentHashMap<>();

    KeyUse(KeyTable table, KeyReservations reservations) {
        this.table = table;
        this.reservations = reservations;
    }

    /**
     * Claims the right to seal so many fields in the running transaction.
     *
     * @throws IllegalStateException if the key is retired, or has sealed as often as is safe
     * @throws DatabaseUnavailable if the count cannot be written for now; nothing was sealed
     */
    @Transactional(TxType.MANDATORY)
    void claim(KeyId key, int fields) {
        if (!block(key).take(fields) || !table.hold(key)) {
            throw new IllegalStateException("nothing more is sealed under the key " + key
                    + ": it is retired, or has sealed as often as is safe. Put a new key first in the key ring.");
        }
    }

    private KeyBlock block(KeyId key) {
        return blocks.computeIfAbsent(
                key, named -> new KeyBlock(encryptions -> reservations.reserve(named, encryptions)));
    }
}
