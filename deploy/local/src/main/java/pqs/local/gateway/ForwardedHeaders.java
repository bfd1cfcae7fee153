package pqs.local.gateway;

import io.vertx.httpproxy.ProxyRequest;
import java.util.List;

/** Tells a service by which address it was called. What a client wrote there itself is dropped. */
final class ForwardedHeaders {

    private static final List<String> NOT_FOR_CLIENTS_TO_SAY = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Proto",
            "X-Forwarded-Prefix",
            "X-Forwarded-Ssl");

    private ForwardedHeaders() {}

    static void put(ProxyRequest request) {
        var headers = request.headers();
        NOT_FOR_CLIENTS_TO_SAY.forEach(headers::remove);
        // Answered by the gateway already.
        headers.remove("Expect");
        var proxied = request.proxiedRequest();
        var authority = proxied.authority();
        headers.set("X-Forwarded-For", proxied.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", "http");
        headers.set("X-Forwarded-Host", authority.toString());
        headers.set("X-Forwarded-Port", Integer.toString(authority.port()));
        request.setAuthority(authority);
    }
}
