package pqs.intake.feedback.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.intake.feedback.app.WhatWeDid;

/** You said, we did: what came of what a practice said, to hang on the wall of its meeting room. */
@Path("/you-said-we-did")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("feedback.give")
@RunOnVirtualThread
public class WhatWeDidPages {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance whatWeDid(List<DoneRow> done);
    }

    private final WhatWeDid whatWeDid;

    WhatWeDidPages(WhatWeDid whatWeDid) {
        this.whatWeDid = whatWeDid;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance whatWeDid() {
        return Templates.whatWeDid(whatWeDid.handle().stream().map(DoneRow::of).toList());
    }
}
