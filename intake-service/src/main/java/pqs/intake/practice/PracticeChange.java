package pqs.intake.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a file of the national directory said of a practice that the directory here did not.
 *
 * @param noticedAt when the file was imported; the directory has no date for most changes
 * @param what in words, such as {@code commissioner: 09G, now 09F}
 */
public record PracticeChange(PracticeCode code, Instant noticedAt, String what) {

    /** The difference between two states of a practice; empty if there is none. */
    public static Optional<String> between(Practice before, Practice after) {
        var parts = new ArrayList<String>();
        part(parts, "name", before.name(), after.name());
        part(parts, "state", state(before), state(after));
        part(parts, "commissioner", commissioner(before), commissioner(after));
        part(parts, "opened on", before.openedOn(), after.openedOn());
        part(parts, "address", before.address(), after.address());
        part(parts, "postcode", before.postcode(), after.postcode());
        part(parts, "telephone", before.telephone(), after.telephone());
        part(parts, "prescribing setting", before.prescribingSetting(), after.prescribingSetting());
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    private static void part(List<String> parts, String name, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            parts.add(name + ": " + words(before) + ", now " + words(after));
        }
    }

    private static String words(Object value) {
        var text = value.toString();
        return text.isEmpty() ? "none" : text;
    }

    private static String state(Practice practice) {
        return switch (practice.state()) {
            case PracticeState.Closed(LocalDate on) -> "closed on " + on;
            case PracticeState.Open _, PracticeState.Dormant _, PracticeState.Proposed _ ->
                practice.state().word();
        };
    }

    private static String commissioner(Practice practice) {
        return practice.commissionerCode()
                + practice.joinedCommissionerOn().map(on -> " since " + on).orElse("");
    }
}
