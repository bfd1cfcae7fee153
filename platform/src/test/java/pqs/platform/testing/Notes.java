package pqs.platform.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pqs.platform.consume.EventConsumer;
import pqs.platform.event.ReceivedEvent;
import pqs.platform.event.TraceHeader;

/** A consumer that writes down the text of each note. */
@ApplicationScoped
public class Notes implements EventConsumer {

    private final String topic;
    private final Database database;
    private final Faults faults;

    Notes(@ConfigProperty(name = "test.topic.incoming") String topic, Database database, Faults faults) {
        this.topic = topic;
        this.database = database;
        this.faults = faults;
    }

    record Note(String text) {}

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public Set<String> types() {
        return Set.of("note");
    }

    @Override
    public void handle(ReceivedEvent event) {
        event.requireVersion(1);
        var note = event.data().as(Note.class);
        database.update(
                "insert into plumbing_effect (event_id, key, text, traceparent) values (?, ?, ?, ?)",
                event.eventId().toString(),
                event.key(),
                note.text(),
                TraceHeader.current());
        faults.stumble(event.key());
    }
}
