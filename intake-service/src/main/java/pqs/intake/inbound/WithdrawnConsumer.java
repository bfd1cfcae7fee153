package pqs.intake.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.ConcernId;
import pqs.intake.similar.app.SeparateStranded;
import pqs.platform.consume.EventConsumer;
import pqs.platform.event.ReceivedEvent;
import pqs.platform.event.UnreadableEvent;

/** Follows intake's own events: what was put together with a concern that is then withdrawn stands for itself again. */
@ApplicationScoped
public class WithdrawnConsumer implements EventConsumer {

    /** {@code concern-withdrawn} as far as it is read here. */
    public record WithdrawnV1(@Nullable UUID concernId) {}

    private final SeparateStranded separateStranded;

    WithdrawnConsumer(SeparateStranded separateStranded) {
        this.separateStranded = separateStranded;
    }

    @Override
    public String name() {
        return "withdrawn";
    }

    @Override
    public String topic() {
        return "pqs.concerns.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of("concern-withdrawn");
    }

    @Override
    public void handle(ReceivedEvent event) {
        event.requireVersion(1);
        var concern = event.data().as(WithdrawnV1.class).concernId();
        if (concern == null) {
            throw new UnreadableEvent("concernId is missing from concern-withdrawn");
        }
        separateStranded.from(new ConcernId(concern));
    }
}
