package pqs.systemtests.faults;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import pqs.local.demonstration.InventedProvider;
import pqs.local.demonstration.OperationsPage;
import pqs.local.process.Waiting;
import pqs.systemtests.world.Database;

/**
 * A handler throws for one key: intake's database refuses one provider, by a trigger that the campaign puts there. What
 * follows waits behind it in order, and goes on in order when a person tries again after the cause was mended.
 */
final class ThrowingHandler implements Scenario {

    private static final int CHANGES = 6;
    private static final double PARKED_SECONDS_MAX = 5;
    private static final Duration WITHIN = Duration.ofSeconds(40);

    @Override
    public String name() {
        return "handler-throws";
    }

    @Override
    public String goal() {
        return "key parked within 5 s; other keys flow; order kept on trying again from the page";
    }

    @Override
    public Seen play(Play play) {
        var intake = new Database(play.bed().system(), "intake");
        var victim = play.crowd().providers().getFirst();
        var other = play.crowd().providers().getLast();
        intake.change("""
                create function refuse_one() returns trigger language plpgsql as
                $$ begin raise exception 'refused by the fault campaign'; end $$""");
        intake.change("create trigger refuse_one_tr before insert or update on provider for each row when (new.code = '"
                + victim.code() + "') execute function refuse_one()");
        long begun = System.nanoTime();
        names(victim).forEach(name -> play.crowd().rename(victim, name));
        play.crowd().rename(other, other.name() + " flows");
        boolean parked = Waiting.until(WITHIN, () -> waiting(intake) == CHANGES);
        double seconds = (System.nanoTime() - begun) / 1e9;
        boolean flowed = Waiting.until(WITHIN, () -> name(intake, other).endsWith(" flows"));
        boolean untouched = name(intake, victim).equals(victim.name());
        intake.change("drop trigger refuse_one_tr on provider");
        intake.change("drop function refuse_one()");
        new OperationsPage(play.bed().system(), "intake").tryAllAgain();
        var last = name(intake, victim);
        boolean inOrder = last.equals(names(victim).getLast());
        return new Seen(
                CHANGES + " changes of a provider that a trigger refuses",
                String.format(
                        Locale.UK,
                        "parked with all behind it after %.1f s; another key %s; after trying again the last change %s",
                        seconds,
                        flowed ? "flowed" : "was held up",
                        inOrder ? "stands" : "does not stand (" + last + ")"),
                parked && untouched && flowed && inOrder && play.within(seconds, PARKED_SECONDS_MAX));
    }

    private static List<String> names(InventedProvider provider) {
        return IntStream.rangeClosed(1, CHANGES)
                .mapToObj(change -> provider.name() + " change " + change)
                .toList();
    }

    private static long waiting(Database intake) {
        return intake.number("select count(*) from parked_record");
    }

    private static String name(Database intake, InventedProvider provider) {
        return intake.column("select name from provider where code = '" + provider.code() + "'")
                .getFirst();
    }
}
