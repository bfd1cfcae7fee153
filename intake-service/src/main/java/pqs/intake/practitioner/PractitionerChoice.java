package pqs.intake.practitioner;

import java.util.List;
import java.util.UUID;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.personal.PersonName;
import pqs.platform.personal.TypedPersonal;

/** Who was meant. */
public sealed interface PractitionerChoice {

    /** Stands for the name that the reporter typed. */
    String AS_TYPED = "as-typed";

    /** Stands for a name that is written with the choice. */
    String ANOTHER = "another";

    record Known(UUID id) implements PractitionerChoice {}

    /** Whoever the reporter named. */
    record AsTyped() implements PractitionerChoice {}

    record Named(PersonName name) implements PractitionerChoice {}

    /**
     * Reads what was chosen; what is said of a name never quotes it.
     *
     * @param chosen an identity, {@link #AS_TYPED} or {@link #ANOTHER}
     * @throws Refused if it is none of them, or no name
     */
    static PractitionerChoice read(String chosen, TypedPersonal name) {
        return switch (chosen.strip()) {
            case AS_TYPED -> new AsTyped();
            case ANOTHER ->
                new Named(PersonName.parse(name.revealed())
                        .orElseThrow(() ->
                                wrong("name", "not-a-name", "Write the name on one line, in at most 200 characters.")));
            default -> known(chosen.strip());
        };
    }

    private static Known known(String id) {
        try {
            return new Known(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            throw wrong("practitioner", "required", "Choose who was meant.");
        }
    }

    private static Refused wrong(String field, String code, String message) {
        return Refused.invalid(
                "invalid-practitioner",
                "Nobody was linked: there is a problem.",
                List.of(new Fault(field, code, message)));
    }
}
