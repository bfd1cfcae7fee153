package pqs.notifications.directory;

import java.time.Instant;
import java.util.Optional;

/**
 * An organisation of the directory. One that merges into another gives way to it and stays on record: what was written
 * under its code keeps its code, and whoever acts for the successor acts for it too. Only an organisation that stands can
 * be given way to, so no circle can arise.
 */
public sealed interface Organisation {

    int NAME_CHARACTERS_MAX = 200;
    int REASON_CHARACTERS_MAX = 500;

    OrganisationCode code();

    String name();

    OrganisationKind kind();

    /** Counts the changes, from 1. */
    int version();

    /** It acts in its own name. */
    record Standing(OrganisationCode code, String name, OrganisationKind kind, int version) implements Organisation {

        public Standing {
            requireName(name);
        }

        public static Standing entered(OrganisationCode code, String name, OrganisationKind kind) {
            return new Standing(code, name, kind, 1);
        }

        /** The same organisation if that says nothing new. */
        public Standing described(String newName, OrganisationKind newKind) {
            return name.equals(newName) && kind == newKind ? this : new Standing(code, newName, newKind, version + 1);
        }

        /**
         * From this moment on the other one stands in its place.
         *
         * @throws IllegalArgumentException if the other is this one or of another kind
         */
        public Succeeded giveWayTo(Standing successor, String reason, Instant at) {
            if (successor.code().equals(code) || successor.kind() != kind) {
                throw new IllegalArgumentException("an organisation gives way to another one of its kind");
            }
            return new Succeeded(code, name, kind, successor.code(), reason, at, version + 1);
        }
    }

    /**
     * Another one stands in its place.
     *
     * @param reason in the words of whoever recorded it, with where it is published
     * @param at since when
     */
    record Succeeded(
            OrganisationCode code,
            String name,
            OrganisationKind kind,
            OrganisationCode by,
            String reason,
            Instant at,
            int version)
            implements Organisation {

        public Succeeded {
            requireName(name);
        }

        /** It was recorded by mistake: the organisation stands by itself again. */
        public Standing standAlone() {
            return new Standing(code, name, kind, version + 1);
        }
    }

    default Optional<OrganisationCode> succeededBy() {
        return switch (this) {
            case Standing _ -> Optional.empty();
            case Succeeded succeeded -> Optional.of(succeeded.by());
        };
    }

    private static void requireName(String name) {
        if (name.isBlank() || name.length() > NAME_CHARACTERS_MAX) {
            throw new IllegalArgumentException("a name has 1 to " + NAME_CHARACTERS_MAX + " characters");
        }
    }
}
