package pqs.intake.concern;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who must look at a concern the same day, whatever else happens to it. Which categories call for it is data, {@code attention.txt}. */
public enum Attention {
    SAFEGUARDING("safeguarding", "Safeguarding lead"),
    INTIMATE_EXAMINATION("intimate-examination", "Safeguarding lead: intimate examination"),
    FRAUD("fraud", "Counter-fraud lead");

    private static final Map<String, Set<Attention>> BY_CATEGORY = read();

    private final String code;
    private final String label;

    Attention(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As in events, the API and the database; never changes. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Whether a step that follows from it is told to the reporter only as "being handled", so that nobody is tipped off. */
    public boolean isSensitive() {
        return switch (this) {
            case SAFEGUARDING, FRAUD -> true;
            case INTIMATE_EXAMINATION -> false;
        };
    }

    public static Attention of(String code) {
        return Stream.of(values())
                .filter(attention -> attention.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of attention: " + code));
    }

    /** Empty for a category that calls for nobody in particular. */
    public static Set<Attention> calledForBy(Category category) {
        return BY_CATEGORY.getOrDefault(category.code(), Set.of());
    }

    private static Map<String, Set<Attention>> read() {
        var file = Objects.requireNonNull(Attention.class.getResourceAsStream("attention.txt"), "attention.txt");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" = ", 2))
                    .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> Set.of(of(parts[1]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
