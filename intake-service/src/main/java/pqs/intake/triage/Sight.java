package pqs.intake.triage;

import java.util.Set;
import pqs.intake.concern.Attention;

/** What somebody sees of the concerns that their organisation triages. */
public sealed interface Sight {

    /** Codes of the organisations that the reader acts for. */
    Set<String> organisations();

    /** Whoever triages sees them all. */
    record Everything(Set<String> organisations) implements Sight {
        public Everything {
            organisations = Set.copyOf(organisations);
        }
    }

    /** A lead sees those that call for a lead of that kind. */
    record CalledFor(Set<String> organisations, Set<Attention> attention) implements Sight {
        public CalledFor {
            organisations = Set.copyOf(organisations);
            attention = Set.copyOf(attention);
        }
    }

    /** Whether a concern that calls for these is among them. */
    default boolean shows(Set<Attention> called) {
        return switch (this) {
            case Everything _ -> true;
            case CalledFor(var _, var theirs) -> called.stream().anyMatch(theirs::contains);
        };
    }
}
