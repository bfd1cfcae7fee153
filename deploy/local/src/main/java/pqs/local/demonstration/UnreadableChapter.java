package pqs.local.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A record of a version that this release cannot read comes by: it waits for a person, holds up nobody else's, and the operator
 * sets it aside on the page, with a reason that stays on record.
 */
final class UnreadableChapter {

    private static final String TOPIC = "pqs.concerns.v1";
    private static final int VERSION_NOBODY_KNOWS = 99;
    private static final String REASON = "Planted by the demonstration: no release will ever be able to read it.";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Services that read this kind of record of the topic, each for itself; the others pass it over. */
    private static final List<String> READERS = List.of("surveillance", "notifications");

    private final Stage stage;

    UnreadableChapter(Stage stage) {
        this.stage = stage;
    }

    void play() {
        stage.story().chapter("A record that nobody can read");
        long asideBefore = aside();
        var key = stage.ids().get().toString();
        PlantedRecord.send(stage.system(), List.of(stray(key).on(TOPIC)));
        READERS.forEach(service -> setAside(service, key));
        stage.story()
                .check(
                        "kept as it arrived, with which operator set it aside and why",
                        READERS.size(),
                        aside() - asideBefore);
    }

    private void setAside(String service, String key) {
        var came = Waiting.until("the record to be parked in " + service, PATIENCE, () -> parkedAs(service, key));
        stage.story()
                .step(service + " cannot read a record: it is parked after " + Story.words(came.after())
                        + ", and only what belongs to it waits");
        // This one alone: what else may wait here is somebody's concern.
        new OperationsPage(stage.system(), service).setAside(came.thing(), REASON);
        stage.story().check("it no longer waits", parkedAs(service, key).isEmpty());
    }

    private Optional<Long> parkedAs(String service, String key) {
        long id = stage.count(service, "select coalesce(max(id), 0) from parked_key where key = '" + key + "'");
        return Optional.of(id).filter(found -> found > 0);
    }

    private PlantedRecord stray(String key) {
        var id = PlantedRecord.EVENT_ID_BEGINNING
                + stage.ids().get().toString().substring(PlantedRecord.EVENT_ID_BEGINNING.length());
        return new PlantedRecord(key, id, "concern-reported", VERSION_NOBODY_KNOWS, "{}".getBytes(UTF_8));
    }

    private long aside() {
        return READERS.stream()
                .mapToLong(service -> stage.count(
                        service,
                        "select count(*) from set_aside_record where reason = '" + REASON + "' and set_aside_by = '"
                                + Cast.OPERATOR + "'"))
                .sum();
    }
}
