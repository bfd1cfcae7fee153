package pqs.platform.event;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The W3C {@code traceparent}: carries a trace through a table and a topic. */
public final class TraceHeader {

    /** Name of the Kafka header and of the CloudEvents extension attribute. */
    public static final String NAME = "traceparent";

    private static final TextMapSetter<String[]> INTO_SLOT = (slot, name, value) -> {
        if (slot != null && name.equals(NAME)) {
            slot[0] = value;
        }
    };

    private static final TextMapGetter<String> FROM_TEXT = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String carrier) {
            return List.of(NAME);
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String name) {
            return name.equals(NAME) ? carrier : null;
        }
    };

    private TraceHeader() {}

    /** The header for the current span, or null where nothing is traced. */
    public static @Nullable String current() {
        var slot = new String[1];
        W3CTraceContextPropagator.getInstance().inject(Context.current(), slot, INTO_SLOT);
        return slot[0];
    }

    /** The context a header stands for; without a readable header, a context of its own. */
    public static Context contextOf(@Nullable String traceparent) {
        return traceparent == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, FROM_TEXT);
    }
}
