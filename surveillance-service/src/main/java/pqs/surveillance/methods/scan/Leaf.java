package pqs.surveillance.methods.scan;

import java.util.Map;
import pqs.surveillance.methods.Check;

/**
 * A practitioner at a site of a provider.
 *
 * @param events of theirs
 * @param exposure what events are in proportion to where nothing is wrong (examinations, or days worked), above 0
 */
public record Leaf(String provider, String site, String practitioner, int events, double exposure) {

    public Leaf {
        Check.atLeast("events of " + practitioner, events, 0);
        Check.positive("exposure of " + practitioner, exposure);
    }

    Map<String, Object> asFields() {
        return Map.of(
                "provider",
                provider,
                "site",
                site,
                "practitioner",
                practitioner,
                "events",
                events,
                "exposure",
                exposure);
    }
}
