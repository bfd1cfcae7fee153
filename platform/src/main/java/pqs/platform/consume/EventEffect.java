package pqs.platform.consume;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import pqs.platform.event.ReceivedEvent;
import pqs.platform.event.TraceHeader;
import pqs.platform.inbox.Inbox;

/** Takes one record into effect inside the running transaction; the same for a record just read and for a parked one. */
@ApplicationScoped
class EventEffect {

    private final Inbox inbox;
    private final Tracer tracer;
    private final ConsumeConfig config;

    EventEffect(Inbox inbox, Tracer tracer, ConsumeConfig config) {
        this.inbox = inbox;
        this.tracer = tracer;
        this.config = config;
    }

    /** False if the effect stood already. */
    boolean take(EventConsumer consumer, ConsumerRecord<byte[], byte[]> record) {
        if (EventReader.passesBy(consumer, record)) {
            // Parked by a release that read every type.
            return true;
        }
        var event = EventReader.read(record, config.valueBytesMax());
        if (!inbox.firstDelivery(consumer.name(), event.eventId())) {
            return false;
        }
        handleTraced(consumer, record, event);
        return true;
    }

    /** The span continues the trace of whoever caused the event, and what the handler appends continues it further. */
    private void handleTraced(EventConsumer consumer, ConsumerRecord<byte[], byte[]> record, ReceivedEvent event) {
        Span span = tracer.spanBuilder("process " + event.type())
                .setParent(TraceHeader.contextOf(traceparent(record)))
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", event.topic())
                .setAttribute("messaging.consumer.group.name", consumer.name())
                .setAttribute("messaging.message.id", event.eventId().toString())
                .startSpan();
        try (var _ = span.makeCurrent()) {
            consumer.handle(event);
        } finally {
            span.end();
        }
    }

    private static @Nullable String traceparent(ConsumerRecord<byte[], byte[]> record) {
        var header = record.headers().lastHeader(TraceHeader.NAME);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
