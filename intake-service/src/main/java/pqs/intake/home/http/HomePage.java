package pqs.intake.home.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.intake.home.Task;
import pqs.intake.home.Tasks;
import pqs.intake.practice.Practice;
import pqs.intake.practice.app.OwnPractice;
import pqs.platform.security.CurrentActor;

/** Where everybody lands after signing in. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Authenticated
@RunOnVirtualThread
public class HomePage {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance home(String name, Optional<Practice> practice, List<Task> tasks);
    }

    private final CurrentActor currentActor;
    private final OwnPractice ownPractice;

    HomePage(CurrentActor currentActor, OwnPractice ownPractice) {
        this.currentActor = currentActor;
        this.ownPractice = ownPractice;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance home() {
        var actor = currentActor.get();
        return Templates.home(actor.displayName(), ownPractice.find(), Tasks.of(actor::may));
    }
}
