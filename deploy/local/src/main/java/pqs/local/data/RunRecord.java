package pqs.local.data;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import pqs.local.process.ProcessIdentity;

/**
 * What runs on a data folder, as {@code run.json} says it. It holds no secret.
 *
 * @param children the child processes by name, in the order in which they were started
 * @param addresses where each part listens: name to address, such as {@code intake.management}
 */
public record RunRecord(
        ProcessIdentity launcher,
        Instant startedAt,
        URI gateway,
        Map<String, ProcessIdentity> children,
        Map<String, URI> addresses) {

    public RunRecord {
        children = new LinkedHashMap<>(children);
        addresses = new LinkedHashMap<>(addresses);
    }

    public RunRecord withChildren(Map<String, ProcessIdentity> living) {
        return new RunRecord(launcher, startedAt, gateway, living, addresses);
    }
}
