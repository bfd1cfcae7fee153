package pqs.workbench.conformance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import pqs.surveillance.methods.InvalidInput;
import pqs.workbench.Unreadable;

/**
 * {@code conformance FILE.json} prints what our methods compute for the cases of a file; {@code conformance --check FILE.json}
 * compares it with what the cases expect. Exit status 0: done, and everything checked agrees; 1: something checked does not;
 * 2: the file or the command line cannot be read.
 */
public final class ConformanceMain {

    static final String USAGE = "usage: ./pqs conformance [--check] FILE.json";

    private final Engine engine;
    private final PrintStream out;
    private final PrintStream errors;

    ConformanceMain(Engine engine, PrintStream out, PrintStream errors) {
        this.engine = engine;
        this.out = out;
        this.errors = errors;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        var errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status = new ConformanceMain(new Engine(Shapes.all()), out, errors).run(List.of(arguments));
        out.flush();
        System.exit(status);
    }

    int run(List<String> arguments) {
        try {
            return switch (arguments) {
                case List<String> one
                when one.size() == 1 && !one.getFirst().startsWith("-") -> compute(CaseFile.read(path(one.getFirst())));
                case List<String> two
                when two.size() == 2 && two.getFirst().equals("--check") -> check(CaseFile.read(path(two.getLast())));
                default -> throw new Unreadable("the arguments are " + arguments + ": " + USAGE);
            };
        } catch (Unreadable problem) {
            errors.println("conformance: " + problem.getMessage());
            return 2;
        }
    }

    private static Path path(String text) throws Unreadable {
        try {
            return Path.of(text);
        } catch (InvalidPathException noPath) {
            throw new Unreadable(text + " is no path (" + noPath.getReason() + "): give the path of a file of cases");
        }
    }

    private int compute(List<ReferenceCase> cases) {
        var computed = JsonNodeFactory.instance.objectNode();
        var unsupported = JsonNodeFactory.instance.arrayNode();
        var refused = JsonNodeFactory.instance.objectNode();
        for (var reference : cases) {
            switch (engine.answer(reference)) {
                case Answer.Computed(var values) -> computed.set(reference.id(), values);
                case Answer.Unsupported() -> unsupported.add(reference.id());
                case Answer.Refused(var why) -> {
                    refused.put(reference.id(), why);
                    errors.println("conformance: " + reference.id() + ": " + why);
                }
            }
        }
        var answer = JsonNodeFactory.instance.objectNode();
        answer.set("cases", computed);
        answer.set("unsupported", unsupported);
        if (!refused.isEmpty()) {
            answer.set("refused", refused);
        }
        out.println(answer.toPrettyString());
        return 0;
    }

    private int check(List<ReferenceCase> cases) {
        var table = new CheckTable();
        for (var reference : cases) {
            switch (engine.answer(reference)) {
                case Answer.Computed computed -> compare(reference, computed, table);
                case Answer.Unsupported() -> table.unsupported(reference);
                case Answer.Refused(var why) -> table.refused(reference, why);
            }
        }
        table.print(out);
        return table.allAgree() ? 0 : 1;
    }

    private static void compare(ReferenceCase reference, Answer.Computed computed, CheckTable table) {
        try {
            var comparison = Comparison.of(reference.expected(), computed.values(), reference.tolerance());
            if (comparison.misses().isEmpty()) {
                table.agreed(reference, comparison.worst());
            } else {
                table.missed(reference, comparison.worst(), comparison.misses());
            }
        } catch (InvalidInput invalid) {
            table.refused(reference, Objects.requireNonNull(invalid.getMessage()));
        }
    }
}
