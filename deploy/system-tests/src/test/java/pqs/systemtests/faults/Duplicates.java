package pqs.systemtests.faults;

import java.time.Duration;
import pqs.local.process.Waiting;
import pqs.systemtests.world.PlantedRecords;
import pqs.systemtests.world.Rest;
import pqs.systemtests.world.Topics;

/** Whole topics are delivered again, by their records being sent again and by every reader starting from the beginning. */
final class Duplicates implements Scenario {

    private static final Duration REST_WITHIN = Duration.ofMinutes(5);
    private static final Duration REPORTING = Duration.ofSeconds(4);

    @Override
    public String name() {
        return "duplicates";
    }

    @Override
    public String goal() {
        return "one effect each";
    }

    @Override
    public Seen play(Play play) {
        var system = play.bed().system();
        var load = play.crowd().report(6);
        Waiting.pause(REPORTING);
        load.stop();
        play.crowd().settle();
        new Rest(system).awaitQuiet(REST_WITHIN);
        int messages = system.outbox().size();
        int sent = new PlantedRecords(system).sendEverythingAgain();
        var topics = new Topics(system);
        Rest.SERVICES.forEach(system.children()::stop);
        Topics.READERS.keySet().forEach(topics::rewind);
        Rest.SERVICES.forEach(system.children()::start);
        Rest.SERVICES.forEach(service -> system.children().awaitReady(service, REST_WITHIN));
        new Rest(system).awaitQuiet(REST_WITHIN);
        int more = system.outbox().size() - messages;
        return new Seen(
                sent + " records sent again, then all offsets reset: each delivered three times",
                more == 0 ? "no further message" : more + " further messages",
                more == 0);
    }
}
