package pqs.systemtests.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pqs.local.RunningSystem;
import pqs.local.demonstration.OperationsPage;
import pqs.local.demonstration.PlantedRecord;
import pqs.local.process.Waiting;
import pqs.systemtests.world.Database;
import pqs.systemtests.world.PlantedRecords;

/** Records that no reader can take in: each stops its own key, quickly, and a person sets them aside by the page. */
final class PoisonRecords implements Scenario {

    private static final String TOPIC = "pqs.concerns.v1";
    private static final String GOAL =
            "key parked within 5 s; other keys keep 95 % of their throughput; nothing waits once set aside";
    private static final double PARKED_SECONDS_MAX = 5;
    private static final double THROUGHPUT_MIN = 0.95;
    private static final Duration PARKED_WITHIN = Duration.ofSeconds(40);
    private static final Duration WINDOW = Duration.ofSeconds(6);
    private static final int PER_SECOND = 10;
    private static final int MEGABYTE = 1_000_000;

    @Override
    public String name() {
        return "poison";
    }

    @Override
    public String goal() {
        return GOAL;
    }

    @Override
    public Seen play(Play play) {
        var system = play.bed().system();
        var surveillance = new Database(system, "surveillance");
        long parkedBefore = parked(surveillance);
        var before = throughput(play, surveillance, () -> {});
        var slowest = new ArrayList<Double>();
        var during = throughput(play, surveillance, () -> {
            long begun = System.nanoTime();
            List<PlantedRecord> poisons = poisons(play);
            new PlantedRecords(system).send(TOPIC, poisons);
            Waiting.until(PARKED_WITHIN, () -> parked(surveillance) - parkedBefore >= poisons.size());
            slowest.add((System.nanoTime() - begun) / 1e9);
        });
        long parked = parked(surveillance) - parkedBefore;
        int aside =
                new OperationsPage(system, "surveillance").setAsideAll("planted by the fault campaign, never readable");
        long left = parked(surveillance) + leftElsewhere(system, (int) parked);
        double ratio = during / before;
        double seconds = slowest.getFirst();
        return new Seen(
                "bad JSON, unknown version, 1 MB, no key",
                String.format(
                        Locale.UK,
                        "%d keys parked, the last after %.1f s; other keys at %.0f %% of their throughput; %d set aside, %d left",
                        parked,
                        seconds,
                        ratio * 100,
                        aside,
                        left),
                parked == 4 && play.within(seconds, PARKED_SECONDS_MAX) && ratio >= THROUGHPUT_MIN && left == 0);
    }

    /** Notifications reads such events for itself and parks the same keys; whoever does not read their type passes them by. */
    private static long leftElsewhere(RunningSystem system, int planted) {
        var notifications = new Database(system, "notifications");
        Waiting.until(PARKED_WITHIN, () -> parked(notifications) >= planted);
        new OperationsPage(system, "notifications").setAsideAll("planted by the fault campaign, never readable");
        return parked(notifications) + parked(new Database(system, "review")) + parked(new Database(system, "intake"));
    }

    private static List<PlantedRecord> poisons(Play play) {
        return List.of(
                poison(play, key(play), "concern-reported", 1, "{\"concernId\": nothing"),
                poison(play, key(play), "concern-reported", 99, "{}"),
                poison(play, key(play), "concern-reported", 1, "\"" + "x".repeat(MEGABYTE) + "\""),
                poison(play, null, "concern-reported", 1, "{}"));
    }

    private static String key(Play play) {
        return new UUID(play.random().nextLong(), play.random().nextLong()).toString();
    }

    private static PlantedRecord poison(Play play, @Nullable String key, String type, int version, String value) {
        var id = PlantedRecord.EVENT_ID_BEGINNING
                + "0000-4000-8000-%012x".formatted(play.random().nextInt(Integer.MAX_VALUE));
        return new PlantedRecord(key, id, type, version, value.getBytes(UTF_8));
    }

    /** The share of the concerns accepted in a window that have become observations by its end. */
    private static double throughput(Play play, Database surveillance, Runnable meanwhile) {
        long observed = observations(surveillance);
        var load = play.crowd().report(PER_SECOND);
        meanwhile.run();
        Waiting.pause(WINDOW);
        load.stop();
        Waiting.pause(Duration.ofSeconds(1));
        return (double) (observations(surveillance) - observed) / load.answers().size();
    }

    private static long observations(Database surveillance) {
        return surveillance.number("select count(distinct concern_id) from concern_observation");
    }

    private static long parked(Database surveillance) {
        return surveillance.number("select count(*) from parked_key");
    }
}
