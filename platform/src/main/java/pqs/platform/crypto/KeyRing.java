package pqs.platform.crypto;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sealing keys of a service in order: the first is the current one, which seals; all of them open.
 *
 * <p>Written one a line, or between commas, as {@code name:base64 of 32 bytes}; what follows a {@code #} is a remark.
 */
final class KeyRing {

    static final int KEYS_MAX = 20;

    private final Map<KeyId, MasterKey> keys;

    private KeyRing(Map<KeyId, MasterKey> keys) {
        this.keys = keys;
    }

    /** A ring, or what is wrong with it; the words never hold a key. */
    sealed interface Reading {

        record Right(KeyRing ring) implements Reading {}

        record Wrong(List<String> complaints) implements Reading {}
    }

    static Reading read(String written) {
        var complaints = new ArrayList<String>();
        var keys = new LinkedHashMap<KeyId, MasterKey>();
        var entries = written.replaceAll("#[^\\n]*", "").split("[,\\n]", -1);
        for (var entry : entries) {
            if (!entry.isBlank()) {
                add(entry.strip(), keys, complaints);
            }
        }
        if (keys.isEmpty() && complaints.isEmpty()) {
            complaints.add("no key is given; write one as name:base64 of 32 random bytes");
        }
        if (keys.size() > KEYS_MAX) {
            complaints.add("there are more than " + KEYS_MAX + " keys; retire those that nothing needs");
        }
        return complaints.isEmpty() ? new Reading.Right(new KeyRing(keys)) : new Reading.Wrong(complaints);
    }

    private static void add(String entry, Map<KeyId, MasterKey> keys, List<String> complaints) {
        int colon = entry.indexOf(':');
        var name = colon < 0 ? "" : entry.substring(0, colon).strip();
        if (!KeyId.fits(name)) {
            complaints.add("key number " + (keys.size() + 1)
                    + " has no name of small letters, digits and hyphens before a colon");
            return;
        }
        var id = new KeyId(name);
        var secret = MasterKey.secretOf(entry.substring(colon + 1).strip());
        if (secret.length != MasterKey.BYTES) {
            complaints.add("key " + id + " is not the base64 of " + MasterKey.BYTES + " bytes");
            return;
        }
        if (keys.putIfAbsent(id, new MasterKey(id, secret)) != null) {
            complaints.add("two keys are named " + id);
        }
    }

    MasterKey current() {
        return keys.values().iterator().next();
    }

    Optional<MasterKey> find(KeyId id) {
        return Optional.ofNullable(keys.get(id));
    }

    /** The current one first. */
    List<MasterKey> all() {
        return List.copyOf(keys.values());
    }

    @Override
    public String toString() {
        return "KeyRing" + keys.keySet();
    }
}
