package pqs.intake.triage;

import java.util.Optional;
import pqs.intake.concern.Attention;
import pqs.intake.provider.ProviderCode;

/**
 * Which concerns of a view are shown.
 *
 * @param category code
 * @param reference part of a reference number
 */
public record TriageFilter(
        View view,
        Optional<ProviderCode> provider,
        Optional<String> category,
        Optional<Attention> attention,
        Optional<String> reference) {

    public static TriageFilter all(View view) {
        return new TriageFilter(view, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
