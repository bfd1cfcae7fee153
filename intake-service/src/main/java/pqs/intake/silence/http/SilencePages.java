package pqs.intake.silence.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import pqs.intake.silence.JudgedPractice;
import pqs.intake.silence.Period;
import pqs.intake.silence.SilenceGroups;
import pqs.intake.silence.app.SilenceReport;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;
import pqs.platform.web.chart.Chart;

/** The silence report for people: in groups for commissioners, practice by practice for the engagement lead. */
@Path("/silence")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class SilencePages {

    static final String CSV = "text/csv; charset=utf-8";

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance grouped(
                Form form,
                List<Choice> lastMonths,
                List<Choice> lengths,
                SilenceReport.@Nullable Dates dates,
                @Nullable SilenceGroups groups,
                @Nullable Chart chart,
                String query);

        /**
         * @param chance how many practices would be expected to look silent by chance, in words
         */
        static native TemplateInstance practices(
                Form form,
                List<Choice> lastMonths,
                List<Choice> lengths,
                SilenceReport.@Nullable Dates dates,
                List<SilenceLine> practices,
                String chance,
                @Nullable Chart chart,
                String query);
    }

    private final SilenceReport report;

    SilencePages(SilenceReport report) {
        this.report = report;
    }

    @GET
    @RolesAllowed("practices.silence")
    @Operation(hidden = true)
    public Response grouped(
            @QueryParam("until") @Nullable String until, @QueryParam("months") @Nullable String months) {
        try {
            var period = period(until, months);
            var shown = report.grouped(period);
            return Response.ok(Templates.grouped(
                            form(period),
                            PeriodFields.lastMonths(report.today()),
                            PeriodFields.lengths(),
                            shown.dates(),
                            shown.groups(),
                            SilenceChart.ofGroups(shown, PeriodFields.query(period)),
                            PeriodFields.query(period)))
                    .build();
        } catch (Refused refused) {
            var again = Templates.grouped(
                    form(report.usual()).refused(refused),
                    PeriodFields.lastMonths(report.today()),
                    PeriodFields.lengths(),
                    null,
                    null,
                    null,
                    "");
            return Response.status(Problems.statusOf(refused)).entity(again).build();
        }
    }

    @GET
    @Path("figures")
    @Produces(CSV)
    @RolesAllowed("practices.silence")
    @Operation(hidden = true)
    public Response groupedCsv(
            @QueryParam("until") @Nullable String until, @QueryParam("months") @Nullable String months) {
        return download("silence.csv", SilenceCsv.grouped(report.grouped(period(until, months))));
    }

    @GET
    @Path("practices")
    @RolesAllowed("practices.silence-named")
    @Operation(hidden = true)
    public Response named(@QueryParam("until") @Nullable String until, @QueryParam("months") @Nullable String months) {
        try {
            var period = period(until, months);
            var shown = report.named(period);
            return Response.ok(Templates.practices(
                            form(period),
                            PeriodFields.lastMonths(report.today()),
                            PeriodFields.lengths(),
                            shown.dates(),
                            shown.practices().stream().map(SilenceLine::of).toList(),
                            chance(shown.practices()),
                            SilenceChart.ofPractices(shown, PeriodFields.query(period)),
                            PeriodFields.query(period)))
                    .build();
        } catch (Refused refused) {
            var again = Templates.practices(
                    form(report.usual()).refused(refused),
                    PeriodFields.lastMonths(report.today()),
                    PeriodFields.lengths(),
                    null,
                    List.of(),
                    "",
                    null,
                    "");
            return Response.status(Problems.statusOf(refused)).entity(again).build();
        }
    }

    @GET
    @Path("practices/figures")
    @Produces(CSV)
    @RolesAllowed("practices.silence-named")
    @Operation(hidden = true)
    public Response namedCsv(
            @QueryParam("until") @Nullable String until, @QueryParam("months") @Nullable String months) {
        return download("silence-of-practices.csv", SilenceCsv.named(report.named(period(until, months))));
    }

    private Period period(@Nullable String until, @Nullable String months) {
        return PeriodFields.read(until, months, report.today());
    }

    private static Form form(Period period) {
        return Form.blank().with("until", period.last().toString()).with("months", Integer.toString(period.months()));
    }

    private static String chance(List<JudgedPractice> practices) {
        return SilenceLine.decimal(SilenceLine.byChance(practices));
    }

    private static Response download(String name, String csv) {
        return Response.ok(csv, CSV)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
