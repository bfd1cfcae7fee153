package pqs.intake.practice;

import java.util.List;
import java.util.Optional;

/**
 * A practice with who followed it.
 *
 * @param successors most often none or one; several after a split
 */
public record DirectoryEntry(Practice practice, List<Succession> successors) {

    public DirectoryEntry {
        successors = List.copyOf(successors);
    }

    /** The one practice that followed; empty where none or several did. */
    public Optional<Succession> successor() {
        return successors.size() == 1 ? Optional.of(successors.getFirst()) : Optional.empty();
    }
}
