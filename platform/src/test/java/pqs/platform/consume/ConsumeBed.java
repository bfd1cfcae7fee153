package pqs.platform.consume;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import pqs.platform.testing.Database;
import pqs.platform.testing.Faults;
import pqs.platform.testing.Sender;

/** What the tests of consumers share: a sender, a consumer that may stumble, and what came of it. */
abstract class ConsumeBed {

    static final Duration PARKED_WITHIN = Duration.ofSeconds(5);

    @Inject
    Sender sender;

    @Inject
    Database database;

    @Inject
    Faults faults;

    @Inject
    ParkedKeys parkedKeys;

    List<ParkedView.Line> parked(String key) {
        return parkedKeys.list().stream().filter(line -> line.key().equals(key)).toList();
    }

    List<String> texts(String key) {
        return database.strings("select text from plumbing_effect where key = ? order by seq", key);
    }
}
