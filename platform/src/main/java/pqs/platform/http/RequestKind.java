package pqs.platform.http;

import io.vertx.ext.web.RoutingContext;
import java.util.Locale;

/** What a request brings along, by its {@code Content-Type}: each kind has its own bounds. */
enum RequestKind {
    JSON,
    FORM,
    UPLOAD,
    OTHER;

    static RequestKind of(RoutingContext request) {
        var header = request.request().getHeader("Content-Type");
        var type = header == null ? "" : header.toLowerCase(Locale.ROOT);
        if (type.startsWith("application/json")) {
            return JSON;
        }
        if (type.startsWith("application/x-www-form-urlencoded")) {
            return FORM;
        }
        boolean file = type.startsWith("multipart/form-data")
                || type.startsWith("text/csv")
                || type.startsWith("application/octet-stream");
        return file ? UPLOAD : OTHER;
    }
}
