package pqs.intake.recorded.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pqs.intake.provider.Provider;
import pqs.platform.web.Choice;

/**
 * Providers found by a search, with their sites, and the name as typed as the way out.
 *
 * @param searched there was enough to search by
 */
public record FoundProviders(boolean searched, List<Choice> providers, List<Choice> sites) {

    /** Stands for the name as typed. No code holds a space, so it is none. */
    static final String AS_TYPED = "as typed";

    static final FoundProviders NOT_SEARCHED = new FoundProviders(false, List.of(), List.of());

    static FoundProviders of(List<Provider> found) {
        var choices = found.stream()
                .map(provider -> new Choice(
                        provider.code().value(),
                        provider.nameAndTown(),
                        provider.code().value()));
        var asTyped =
                new Choice(AS_TYPED, "Take the name as I typed it", "Somebody will link it to the right provider.");
        return new FoundProviders(
                true,
                Stream.concat(choices, Stream.of(asTyped)).toList(),
                found.stream().flatMap(FoundProviders::sites).toList());
    }

    /** The only one there is to choose: one provider of the register, or the name as typed where it has none. */
    Optional<String> only() {
        var found = providers.stream()
                .map(Choice::value)
                .filter(value -> providers.size() == 1 || !value.equals(AS_TYPED))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Stream<Choice> sites(Provider provider) {
        return provider.sites().stream()
                .map(site -> new Choice(site.code().value(), site.name() + " (" + provider.name() + ")"));
    }
}
