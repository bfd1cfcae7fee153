package pqs.platform.http.kit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.web.Choice;
import pqs.platform.web.ChosenFilter;
import pqs.platform.web.Form;
import pqs.platform.web.chart.Chart;

/**
 * Every tag on one page, so that they are looked at together and checked for accessibility where no other page uses them yet.
 * In a demonstration (tests set {@code pqs.kit}); elsewhere there is no such page.
 */
@Path("/kit")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class KitPages {

    private static final Form FORM = new Form(
            Map.of("pleased", List.of("no"), "typed", List.of("What was typed")),
            List.of(new Fault("pleased", "kit", "This is how a fault looks")));
    private static final List<Choice> ANSWERS = List.of(
            new Choice("yes", "Yes", "A hint below an answer"),
            new Choice("no", "No"),
            Choice.divider("or"),
            Choice.exclusive("neither", "Neither of these"));
    private static final List<ChosenFilter> CHOSEN =
            List.of(new ChosenFilter("Colour: red", "?shape=round"), new ChosenFilter("Shape: round", "?colour=red"));
    private static final Instant MOMENT = Instant.parse("2026-09-01T09:00:00Z");

    private final boolean shown;

    KitPages(
            @ConfigProperty(name = "pqs.demonstration") boolean demonstration,
            @ConfigProperty(name = "pqs.kit", defaultValue = "false") boolean kit) {
        this.shown = demonstration || kit;
    }

    @CheckedTemplate(basePath = "kit")
    static class Templates {
        static native TemplateInstance kit(
                Form form, List<Choice> answers, List<ChosenFilter> chosen, List<Chart> charts, Instant moment);

        private Templates() {}
    }

    @GET
    @Authenticated
    public TemplateInstance kit() {
        if (!shown) {
            throw Refused.notFound("This page is shown in demonstrations only.");
        }
        return Templates.kit(FORM, ANSWERS, CHOSEN, SampleCharts.all(), MOMENT);
    }
}
