package pqs.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;

/**
 * The broker as a process of its own: {@code --data <folder> --port <port> --topics <topics.yaml>}, and for a fault campaign
 * {@code --side-door <port>:<advertised port>}. Creates the missing topics
 * and then prints the line {@code ready <host>:<port>}. Ends on SIGTERM; exit status 1 and one plain line on standard error
 * when it cannot start.
 */
public final class KafkaBrokerMain {

    private static final Set<String> NAMES = Set.of("--data", "--port", "--topics");
    private static final String SIDE_DOOR = "--side-door";

    private KafkaBrokerMain() {}

    public static void main(String... arguments) {
        try {
            var options = Options.of(arguments);
            var topics = TopicsFile.read(Path.of(options.topics()));
            var broker = KafkaBroker.start(Path.of(options.data()), options.port(), options.sideDoor());
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(broker::close));
            broker.topics().createMissing(topics);
            System.out.println("ready " + broker.bootstrapServers());
            broker.awaitEnd();
        } catch (IllegalArgumentException | IllegalStateException | CannotStart e) {
            System.err.println("the Kafka broker cannot start: " + e.getMessage());
            System.exit(1);
        }
    }

    private record Options(String data, int port, String topics, Optional<SideDoor> sideDoor) {

        static Options of(String... arguments) {
            var given = new HashMap<String, String>();
            for (int i = 0; i + 1 < arguments.length; i += 2) {
                given.put(arguments[i], arguments[i + 1]);
            }
            var sideDoor = Optional.ofNullable(given.remove(SIDE_DOOR)).map(SideDoor::parse);
            int expected = 2 * (NAMES.size() + (sideDoor.isPresent() ? 1 : 0));
            if (arguments.length != expected || !given.keySet().equals(NAMES)) {
                throw new IllegalArgumentException("it needs --data <folder> --port <port> --topics <topics.yaml>");
            }
            return new Options(
                    given.getOrDefault("--data", ""),
                    port(given.getOrDefault("--port", "")),
                    given.getOrDefault("--topics", ""),
                    sideDoor);
        }

        private static int port(String text) {
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("--port must be a number, not " + text, e);
            }
        }
    }
}
