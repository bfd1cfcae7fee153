package pqs.systemtests.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.logging.LogManager;
import pqs.local.NotReady;
import pqs.systemtests.world.TheSystem;

/**
 * What {@code ./pqs faults} calls: the campaign on a system of its own, in a folder that is swept away. Exit status: 0 every
 * goal and promise was kept, 1 some were not, 2 wrong arguments.
 */
public final class FaultsMain {

    private static final int WRONG_ARGUMENTS = 2;

    private FaultsMain() {}

    /** The command line, understood. */
    record Wish(long seed, Duration atMost, Duration outage, List<Scenario> scenarios, boolean list) {

        private static final long MINUTES_MAX = 24 * 60;

        static Wish parse(String[] arguments, long anySeed) {
            long seed = anySeed;
            var atMost = Duration.ofMinutes(MINUTES_MAX);
            var outage = Duration.ofSeconds(60);
            var scenarios = Scenarios.all();
            boolean list = false;
            var rest = new ArrayDeque<>(Arrays.asList(arguments));
            while (!rest.isEmpty()) {
                var option = rest.pop();
                switch (option) {
                    case "--seed" -> seed = number(option, rest, Long.MAX_VALUE);
                    case "--minutes" -> atMost = Duration.ofMinutes(number(option, rest, MINUTES_MAX));
                    case "--outage-seconds" -> outage = Duration.ofSeconds(number(option, rest, MINUTES_MAX));
                    case "--scenario" -> scenarios = named(value(option, rest));
                    case "--list" -> list = true;
                    default -> throw new IllegalArgumentException("there is no option " + option);
                }
            }
            return new Wish(seed, atMost, outage, scenarios, list);
        }

        /** All whose names begin so, such as {@code database}. */
        private static List<Scenario> named(String beginning) {
            var found = Scenarios.all().stream()
                    .filter(scenario -> scenario.name().startsWith(beginning))
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException("no scenario is called " + beginning + " (--list names them)");
            }
            return found;
        }

        private static long number(String option, ArrayDeque<String> rest, long most) {
            var text = value(option, rest);
            try {
                long number = Long.parseLong(text);
                if (number >= 0 && number <= most) {
                    return number;
                }
            } catch (NumberFormatException answeredBelow) {
                // The same answer as for a number out of range.
            }
            throw new IllegalArgumentException(option + " takes a number from 0 to " + most + ", not " + text);
        }

        private static String value(String option, ArrayDeque<String> rest) {
            return Optional.ofNullable(rest.poll())
                    .filter(value -> !value.startsWith("--"))
                    .orElseThrow(() -> new IllegalArgumentException("a value must follow " + option));
        }
    }

    public static void main(String... arguments) {
        LogManager.getLogManager().reset();
        Wish wish;
        try {
            wish = Wish.parse(arguments, new Random().nextInt(1_000_000));
        } catch (IllegalArgumentException wrong) {
            System.err.println("pqs: " + wrong.getMessage());
            System.exit(WRONG_ARGUMENTS);
            return;
        }
        if (wish.list()) {
            Scenarios.all().forEach(scenario -> System.out.println(scenario.name() + ": " + scenario.goal()));
            return;
        }
        System.exit(run(wish));
    }

    private static int run(Wish wish) {
        System.out.println("seed " + wish.seed() + " (./pqs faults --seed " + wish.seed() + " makes the same choices)");
        var dataFolder = TheSystem.newDataFolder();
        try (var bed = FaultBed.start(Path.of(System.getProperty("pqs.project", "")), dataFolder)) {
            var lines = new Campaign(bed, new Random(wish.seed()), wish.outage(), 1, System.out)
                    .play(wish.scenarios(), wish.atMost());
            long held = lines.stream().filter(Campaign.Line::held).count();
            System.out.printf(
                    "faults: %d of %d held, %d not played, seed %d%n",
                    held, lines.size(), wish.scenarios().size() - lines.size(), wish.seed());
            return held == lines.size() && held > 0 ? 0 : 1;
        } catch (NotReady cannot) {
            System.err.println("pqs: " + cannot.getMessage());
            return 1;
        } finally {
            TheSystem.sweep(dataFolder);
        }
    }
}
