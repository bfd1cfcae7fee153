package pqs.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The command line after {@code ./pqs}, understood.
 *
 * @param once demo only: end after the story instead of staying up
 * @param yes reset only: do not ask
 * @param rehearse up and demo only: a new build rehearses its start first
 */
public record Command(Verb verb, Path dataFolder, int gatewayPort, boolean once, boolean yes, boolean rehearse) {

    /** What can be asked for. */
    public enum Verb {
        UP,
        DEMO,
        STATUS,
        /** {@code audit verify}. */
        AUDIT,
        RESET
    }

    /** The command line makes no sense; the message says what would. */
    public static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message + " (./pqs --help lists what there is)");
        }
    }

    /** @param here what a relative {@code --data} is relative to */
    public static Command parse(String[] arguments, Path userHome, Path here) {
        var rest = new ArrayDeque<>(Arrays.asList(arguments));
        if (rest.isEmpty()) {
            throw new Wrong("say what to do: up, demo, status or reset");
        }
        var verb = verb(rest.pop());
        if (verb == Verb.AUDIT && !"verify".equals(rest.poll())) {
            throw new Wrong("audit takes verify: ./pqs audit verify");
        }
        var data = userHome.resolve(".pqs");
        int port = Options.USUAL_GATEWAY_PORT;
        boolean once = false;
        boolean yes = false;
        boolean rehearse = false;
        while (!rest.isEmpty()) {
            var option = rest.pop();
            switch (option) {
                case "--data" -> data = here.resolve(value(option, rest));
                case "--port" -> port = port(value(option, rest));
                case "--once" -> once = onlyFor(verb, option, Verb.DEMO);
                case "--yes" -> yes = onlyFor(verb, option, Verb.RESET);
                case "--rehearse" -> rehearse = onlyFor(verb, option, Verb.UP, Verb.DEMO);
                default -> throw new Wrong("there is no option " + option);
            }
        }
        return new Command(verb, data.toAbsolutePath().normalize(), port, once, yes, rehearse);
    }

    private static Verb verb(String word) {
        return Arrays.stream(Verb.values())
                .filter(verb -> word(verb).equals(word))
                .findFirst()
                .orElseThrow(() -> new Wrong("there is no command " + word));
    }

    private static String value(String option, ArrayDeque<String> rest) {
        if (rest.isEmpty() || rest.peek().startsWith("--")) {
            throw new Wrong("a value must follow " + option);
        }
        return rest.pop();
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= Options.HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException answeredBelow) {
            // The same answer as for a number out of range.
        }
        throw new Wrong("--port takes a number from 0 (any free port) to " + Options.HIGHEST_PORT + ", not " + value);
    }

    private static boolean onlyFor(Verb verb, String option, Verb... those) {
        if (!List.of(those).contains(verb)) {
            throw new Wrong(option + " belongs to "
                    + Arrays.stream(those).map(Command::word).collect(Collectors.joining(" and ")));
        }
        return true;
    }

    private static String word(Verb verb) {
        return verb.name().toLowerCase(Locale.ROOT);
    }
}
