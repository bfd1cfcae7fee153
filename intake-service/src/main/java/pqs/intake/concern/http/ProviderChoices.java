package pqs.intake.concern.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pqs.intake.provider.Provider;
import pqs.platform.web.Choice;

/**
 * What a page offers after a search of the register: the providers found, and the sites of all of them in one list, so
 * that choosing works without JavaScript.
 *
 * @param foundNone the register has nothing like what was searched for
 * @param more the register may have more than are shown
 */
public record ProviderChoices(List<Choice> providers, List<Choice> sites, boolean foundNone, boolean more) {

    /** Stands for the name as typed. No code holds a space, so it is none. */
    public static final String AS_TYPED = "as typed";

    private static final Choice NONE_OF_THESE =
            new Choice(AS_TYPED, "None of these: take the name as I typed it", "Somebody will link it.");
    private static final Choice NOT_FOUND =
            new Choice(AS_TYPED, "Take the name as I typed it", "Somebody will link it to the right provider.");

    public static ProviderChoices beforeSearch() {
        return new ProviderChoices(List.of(), List.of(), false, false);
    }

    /** Providers of the register only. */
    public static ProviderChoices found(List<Provider> providers, int rowsMax) {
        return new ProviderChoices(
                providers.stream()
                        .map(provider -> new Choice(
                                provider.code().value(),
                                provider.nameAndTown(),
                                provider.code().value()))
                        .toList(),
                providers.stream().flatMap(ProviderChoices::sites).toList(),
                providers.isEmpty(),
                providers.size() == rowsMax);
    }

    /** The same, with the way out for a provider that is not among them. */
    public ProviderChoices orAsTyped() {
        var wayOut = foundNone ? NOT_FOUND : NONE_OF_THESE;
        return new ProviderChoices(
                Stream.concat(providers.stream(), Stream.of(wayOut)).toList(), sites, foundNone, more);
    }

    public boolean offers(String value) {
        return providers.stream().anyMatch(choice -> choice.value().equals(value));
    }

    /** The only provider of the register that was found; empty if there are none or several. */
    public Optional<String> only() {
        var found = providers.stream()
                .map(Choice::value)
                .filter(value -> !value.equals(AS_TYPED))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    public boolean searched() {
        return !providers.isEmpty();
    }

    private static Stream<Choice> sites(Provider provider) {
        return provider.sites().stream()
                .map(site -> new Choice(site.code().value(), site.name() + " (" + provider.name() + ")"));
    }
}
