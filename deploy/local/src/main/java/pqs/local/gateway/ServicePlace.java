package pqs.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/** A service behind the gateway. It hears the address that the client used, and no client can pretend another. */
public final class ServicePlace implements Handler<HttpServerRequest> {

    /** As much as a service takes where it takes most, which is a file to be imported. */
    static final long BODY_BYTES_MAX = 65 * 1024 * 1024;

    private final String service;
    private final int port;
    private final HttpProxy proxy;

    public ServicePlace(String service, int port, HttpClient client) {
        this.service = service;
        this.port = port;
        this.proxy = HttpProxy.reverseProxy(client).origin(this::connect).addInterceptor(new Kindly());
    }

    @Override
    public void handle(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        if (length != null && tooLong(length)) {
            refuse(
                    request,
                    new Trouble(413, "body-too-large", "Too much at once", "At most 65 MB can be sent at once.", 0));
        } else if (request.getHeader("Transfer-Encoding") != null) {
            refuse(
                    request,
                    new Trouble(
                            411,
                            "length-required",
                            "Length missing",
                            "Say with Content-Length how long the body is; at most 65 MB can be sent at once.",
                            0));
        } else {
            proxy.handle(request);
        }
    }

    /** The rest of what is being sent is not read, so the connection cannot be used again. */
    private static void refuse(HttpServerRequest request, Trouble trouble) {
        request.response().putHeader("Connection", "close");
        trouble.answer(request);
    }

    private static boolean tooLong(String length) {
        try {
            return Long.parseLong(length) > BODY_BYTES_MAX;
        } catch (NumberFormatException notANumber) {
            return true;
        }
    }

    private Future<HttpClientRequest> connect(ProxyContext context) {
        return context.client()
                .request(new RequestOptions().setHost("127.0.0.1").setPort(port))
                .recover(cause -> Future.failedFuture(new NeverReached(cause)));
    }

    private final class Kindly implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            ForwardedHeaders.put(context.request());
            return context.sendRequest()
                    .recover(cause -> Future.succeededFuture(instead(
                            context,
                            cause instanceof NeverReached ? Trouble.away(service) : Trouble.wentAway(service))));
        }

        private ProxyResponse instead(ProxyContext context, Trouble trouble) {
            var request = context.request().proxiedRequest();
            var response = context.request().release().response().setStatusCode(trouble.status());
            trouble.headers(request, response.headers());
            return response.setBody(Body.body(Buffer.buffer(trouble.body(request))));
        }
    }

    /** No connection could be made, so the service cannot have seen the request. */
    private static final class NeverReached extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NeverReached(Throwable cause) {
            super(cause);
        }
    }
}
