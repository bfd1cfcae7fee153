package pqs.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The broker as a process of its own: {@code --data <folder> --port <port> --topics <topics.yaml>}. Creates the missing topics
 * and then prints the line {@code ready <host>:<port>}. Ends on SIGTERM; exit status 1 and one plain line on standard error
 * when it cannot start.
 */
public final class KafkaBrokerMain {

    private static final Set<String> OPTIONS = Set.of("--data", "--port", "--topics");

    private KafkaBrokerMain() {}

    public static void main(String... arguments) {
        try {
            var options = options(arguments);
            var topics = TopicsFile.read(Path.of(options.get("--topics")));
            var broker = KafkaBroker.start(Path.of(options.get("--data")), port(options.get("--port")));
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(broker::close));
            broker.topics().createMissing(topics);
            System.out.println("ready " + broker.bootstrapServers());
            broker.awaitEnd();
        } catch (IllegalArgumentException | IllegalStateException | CannotStart e) {
            System.err.println("the Kafka broker cannot start: " + e.getMessage());
            System.exit(1);
        }
    }

    private static Map<String, String> options(String... arguments) {
        var options = new HashMap<String, String>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        if (arguments.length != 2 * OPTIONS.size() || !options.keySet().equals(OPTIONS)) {
            throw new IllegalArgumentException("it needs --data <folder> --port <port> --topics <topics.yaml>");
        }
        return options;
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--port must be a number, not " + text, e);
        }
    }
}
