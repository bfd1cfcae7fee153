package pqs.intake.concern;

import java.util.Optional;
import java.util.UUID;

/** Where a list goes on. Identifiers are ordered by time, so a list is read on from the last one seen. */
public sealed interface Page {

    int ROWS_MAX = 50;

    record Newest() implements Page {}

    record OlderThan(ConcernId last) implements Page {}

    /** Anything that is not an identifier starts at the newest. */
    static Page parse(Optional<String> raw) {
        try {
            return raw.filter(text -> !text.isBlank())
                    .<Page>map(text -> new OlderThan(new ConcernId(UUID.fromString(text))))
                    .orElseGet(Newest::new);
        } catch (IllegalArgumentException _) {
            return new Newest();
        }
    }
}
