package pqs.surveillance.flag.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pqs.platform.web.Choice;
import pqs.platform.web.ChosenFilter;
import pqs.platform.web.Form;
import pqs.platform.web.Query;
import pqs.surveillance.flag.FlagFilter;
import pqs.surveillance.flag.FlagFilter.Standing;
import pqs.surveillance.flag.Flags.FlaggedProvider;

/**
 * The filters of the list of flags: what can be chosen, what is, and the addresses that keep it.
 *
 * @param providers those the reader sees flags about
 */
public record FlagListFilters(
        FlagFilter filter, Form form, Query query, List<ChosenFilter> chosen, List<Choice> providers) {

    private static final List<Choice> STATES = List.of(
            new Choice("", "Any"), new Choice("open", "To take up"), new Choice("acknowledged", "Acknowledged"));

    public FlagListFilters {
        chosen = List.copyOf(chosen);
        providers = List.copyOf(providers);
    }

    /** What is no state and no provider with flags is read as no filter. */
    static FlagListFilters of(String state, String providerCode, List<FlaggedProvider> flagged) {
        var standing = switch (state) {
            case "open" -> Standing.OPEN;
            case "acknowledged" -> Standing.ACKNOWLEDGED;
            default -> Standing.ANY;
        };
        Optional<FlaggedProvider> provider = flagged.stream()
                .filter(one -> one.code().value().equals(providerCode))
                .findFirst();
        var query = Query.EMPTY
                .with("state", standing == Standing.ANY ? "" : state)
                .with("provider", provider.map(one -> one.code().value()).orElse(""));
        var chosen = new ArrayList<ChosenFilter>();
        STATES.stream()
                .filter(choice -> standing != Standing.ANY && choice.value().equals(state))
                .forEach(choice -> chosen.add(new ChosenFilter(
                        "State: " + choice.label(), query.without("state").toString())));
        provider.ifPresent(one -> chosen.add(new ChosenFilter(
                "Provider: " + one.name(), query.without("provider").toString())));
        var form = Form.blank()
                .with("state", query.values().getOrDefault("state", ""))
                .with("provider", query.values().getOrDefault("provider", ""));
        return new FlagListFilters(
                new FlagFilter(standing, provider.map(FlaggedProvider::code)),
                form,
                query,
                chosen,
                flagged.stream()
                        .map(one -> new Choice(one.code().value(), one.name()))
                        .toList());
    }

    public List<Choice> states() {
        return STATES;
    }

    public boolean isNone() {
        return chosen.isEmpty();
    }
}
