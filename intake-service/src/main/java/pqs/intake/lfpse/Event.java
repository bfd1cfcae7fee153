package pqs.intake.lfpse;

import java.util.Optional;
import pqs.intake.concern.CaseFacts;

/**
 * All that a record is made of. Nothing of it names a patient, a practitioner or a reporter.
 *
 * @param reviewed a person has looked at the answers and kept them
 * @param providerName as the register has it now; empty while the provider is as typed
 * @param providerAsTyped what the reporter typed; empty for one of the register
 * @param siteName empty where no site is known
 */
public record Event(
        CaseFacts facts,
        Answers answers,
        boolean reviewed,
        Optional<String> providerName,
        Optional<String> providerAsTyped,
        Optional<String> siteName) {}
