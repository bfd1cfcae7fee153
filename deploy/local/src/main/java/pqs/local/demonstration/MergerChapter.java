package pqs.local.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A commissioner merges into another one, and somebody there can be called. */
final class MergerChapter {

    private static final DirectoryOrganisation ENDS =
            new DirectoryOrganisation("DEMO-CCG1", "Saltmarsh Clinical Commissioning Group (invented)", "commissioner");
    private static final String ORGANISATIONS = "/notifications/api/organisations/";
    private static final List<String> SERVICES = List.of("intake", "surveillance", "review", "notifications");

    private final Stage stage;

    MergerChapter(Stage stage) {
        this.stage = stage;
    }

    void play() {
        stage.story().chapter("A commissioner merges in the middle of a case, and who can be called");
        merge();
        var known = Waiting.until(
                "all services to know of the merger",
                Duration.ofSeconds(20),
                () -> Optional.of(SERVICES.stream().mapToLong(this::successions).sum())
                        .filter(sum -> sum == SERVICES.size()));
        stage.story()
                .step("%s gave way to %s; all four services knew after %s"
                        .formatted(ENDS.code(), Cast.COMMISSIONER, Story.words(known.after())));
        onCall();
    }

    /** Told again, it changes nothing: what has given way can be given no new name. */
    private void merge() {
        var succession = ORGANISATIONS + ENDS.code() + "/succession";
        if (stage.api().get(Cast.OPERATOR, ORGANISATIONS + ENDS.code()).status() == 404) {
            ENDS.keep(stage.api());
        }
        stage.api()
                .put(
                        Cast.OPERATOR,
                        succession,
                        Map.of("by", Cast.COMMISSIONER, "reason", "Merged by an order that the demonstration invented"))
                .expect(200);
    }

    private long successions(String service) {
        return stage.count(
                service,
                "select count(*) from organisation_succession where code = 'DEMO-CCG1' and succeeded_by = '"
                        + Cast.COMMISSIONER + "'");
    }

    private void onCall() {
        var rota = ORGANISATIONS + Cast.COMMISSIONER + "/on-call";
        if (stage.api()
                .get(Cast.OPERATOR, rota)
                .expect(200)
                .entries("shifts")
                .findAny()
                .isEmpty()) {
            var from = stage.clock().instant().truncatedTo(ChronoUnit.HOURS);
            plan(rota, from, from.plus(Duration.ofDays(7)));
        }
        var now = stage.api().get(Cast.OPERATOR, rota).expect(200);
        stage.story()
                .check(
                        "on call for %s now".formatted(Cast.COMMISSIONER),
                        1,
                        now.entries("shifts")
                                .filter(shift -> shift.get("now").asBoolean())
                                .count());
        stage.story()
                .tell("times in the next 14 days in which nobody can be called: "
                        + now.entries("gaps").count() + ", and the page says so");
    }

    private void plan(String rota, Instant from, Instant until) {
        stage.api()
                .post(
                        Cast.OPERATOR,
                        rota,
                        Map.of(
                                "subject", Cast.QUALITY_OFFICER,
                                "from", from.toString(),
                                "until", until.toString()))
                .expect(200);
    }
}
