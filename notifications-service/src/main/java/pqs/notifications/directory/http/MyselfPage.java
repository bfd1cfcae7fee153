package pqs.notifications.directory.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import pqs.notifications.directory.OnCallShift;
import pqs.notifications.directory.app.FindMyself;
import pqs.platform.security.CurrentActor;

/** What the directory holds about whoever looks. */
@Path("me")
@Produces(MediaType.TEXT_HTML)
@Authenticated
@RunOnVirtualThread
public class MyselfPage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance me(
                String subject, @Nullable PersonView person, List<PersonView.Past> past, List<OnCallShift> onCall);
    }

    private final FindMyself findMyself;
    private final CurrentActor actor;

    public MyselfPage(FindMyself findMyself, CurrentActor actor) {
        this.findMyself = findMyself;
        this.actor = actor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance me() {
        var subject = actor.get().subject();
        return findMyself
                .handle()
                .map(myself -> Templates.me(
                        subject, PersonView.of(myself.person()), PersonView.pastOf(myself.person()), myself.onCall()))
                .orElseGet(() -> Templates.me(subject, null, List.of(), List.of()));
    }
}
