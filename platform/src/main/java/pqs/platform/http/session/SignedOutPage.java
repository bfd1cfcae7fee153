package pqs.platform.http.session;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** The page that says "You have been signed out" and has the form in it. */
@ApplicationScoped
class SignedOutPage {

    @CheckedTemplate(basePath = "session")
    static class Templates {

        /** @param held whether the fields are all that was sent */
        static native TemplateInstance signedOut(String action, List<HeldField> fields, boolean held);

        private Templates() {}
    }

    private final FormToken token;

    SignedOutPage(FormToken token) {
        this.token = token;
    }

    void send(RoutingContext request, List<HeldField> fields, boolean held) {
        if (request.response().ended()) {
            return;
        }
        // The token of the form as it was sent may be as old as the session; the rest is sent again as it is.
        var others = fields.stream().filter(field -> !field.name().equals(token.fieldName()));
        var fresh = new HeldField(token.fieldName(), token.of(request));
        var body = Templates.signedOut(
                        address(request),
                        Stream.concat(Stream.of(fresh), others).toList(),
                        held)
                .render();
        request.response()
                .setStatusCode(401)
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .end(body);
    }

    /** The normalized path, so that it is one on this host whatever was asked for. */
    private static String address(RoutingContext request) {
        var query = request.request().query();
        return request.normalizedPath() + (query == null ? "" : "?" + query);
    }
}
