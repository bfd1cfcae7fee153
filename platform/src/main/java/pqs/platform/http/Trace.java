package pqs.platform.http;

import io.opentelemetry.api.trace.Span;

/** The trace that the request being served belongs to. */
final class Trace {

    private Trace() {}

    /** 32 hexadecimal digits; empty where there is no trace. */
    static String id() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : "";
    }
}
