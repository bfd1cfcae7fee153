package pqs.notifications.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

/** An organisation as typed, read once at the edge: everything wrong is said at the same time. */
public record OrganisationForm(String code, String name, String kind) {

    public record Description(OrganisationCode code, String name, OrganisationKind kind) {}

    /**
     * Reads what was typed.
     *
     * @throws Refused with a fault for each field to mend
     */
    public Description parse() {
        var faults = new ArrayList<Fault>();
        var parsedCode = OrganisationCode.parse(code.strip());
        if (parsedCode.isEmpty()) {
            faults.add(
                    new Fault(
                            "code",
                            "not-a-code",
                            "Give the organisation's code, its ODS code where it has one: up to 20 letters, digits and hyphens."));
        }
        var parsedName = name.strip();
        if (parsedName.isEmpty()) {
            faults.add(new Fault("name", "missing", "Give the name of the organisation."));
        } else if (parsedName.length() > Organisation.NAME_CHARACTERS_MAX || hasControlCharacter(parsedName)) {
            faults.add(new Fault(
                    "name",
                    "not-a-name",
                    "Give the name in one line of at most " + Organisation.NAME_CHARACTERS_MAX + " characters."));
        }
        Optional<OrganisationKind> parsedKind = OrganisationKind.parse(kind);
        if (parsedKind.isEmpty()) {
            faults.add(new Fault("kind", "not-a-kind", "Choose what the organisation is."));
        }
        if (!faults.isEmpty()) {
            throw Refused.invalid("invalid-organisation", "The organisation could not be saved.", List.copyOf(faults));
        }
        return new Description(parsedCode.orElseThrow(), parsedName, parsedKind.orElseThrow());
    }

    private static boolean hasControlCharacter(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
