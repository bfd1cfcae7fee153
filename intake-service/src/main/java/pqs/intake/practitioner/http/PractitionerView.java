package pqs.intake.practitioner.http;

import pqs.intake.practitioner.Practitioner;
import pqs.intake.practitioner.app.ReadPractitioners;

/**
 * A concern on the pages about its practitioner.
 *
 * @param linked whom it is about, by letter; empty for nobody yet
 * @param linkable its provider is known
 */
public record PractitionerView(
        String address,
        String reference,
        String linked,
        boolean typedHeld,
        boolean linkable,
        boolean namesHeld,
        boolean ours) {

    static PractitionerView of(ReadPractitioners.Found found) {
        return new PractitionerView(
                "/intake/triage/" + found.facts().id(),
                found.facts().concern().reference().value(),
                found.linked().map(Practitioner::label).orElse(""),
                found.typedHeld(),
                found.facts().place().isPresent(),
                found.typedHeld() || !found.known().isEmpty(),
                found.ours());
    }
}
