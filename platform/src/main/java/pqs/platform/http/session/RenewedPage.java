package pqs.platform.http.session;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where signing in again leads: back to the tab with the form. */
@Path("/session/renewed")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class RenewedPage {

    @CheckedTemplate(basePath = "session")
    static class Templates {
        static native TemplateInstance renewed();

        private Templates() {}
    }

    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance show() {
        return Templates.renewed();
    }
}
