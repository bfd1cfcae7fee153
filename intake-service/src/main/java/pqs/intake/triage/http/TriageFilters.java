package pqs.intake.triage.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import pqs.intake.concern.Attention;
import pqs.intake.concern.Categories;
import pqs.intake.concern.Category;
import pqs.intake.provider.ProviderCode;
import pqs.intake.triage.TriageFilter;
import pqs.intake.triage.View;
import pqs.platform.web.Choice;
import pqs.platform.web.ChosenFilter;
import pqs.platform.web.Form;
import pqs.platform.web.Query;

/** The filters of the list of work: what is chosen, and the addresses that keep it. What is none of them is read as no filter. */
public record TriageFilters(TriageFilter filter, Query query, Form form) {

    private static final List<Choice> CATEGORIES = Categories.all().stream()
            .map(category -> new Choice(category.code(), category.label()))
            .toList();

    private static final List<Choice> ATTENTION = Stream.of(Attention.values())
            .map(attention -> new Choice(attention.code(), attention.label()))
            .toList();

    /** A view with the address that shows it, and how many it has. */
    public record Tab(String label, String href, long count, boolean current) {}

    static TriageFilters of(Asked asked) {
        var view = View.of(asked.view()).orElse(View.TO_DO);
        var category = Categories.of(asked.category()).map(Category::code);
        var attention = Stream.of(Attention.values())
                .filter(one -> one.code().equals(asked.attention()))
                .findFirst();
        var reference = Optional.of(asked.reference().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9-]", ""))
                .filter(part -> !part.isEmpty() && part.length() <= 20);
        var provider = ProviderCode.parse(asked.provider());
        var query = Query.EMPTY
                .with("view", view == View.TO_DO ? "" : view.code())
                .with("provider", provider.map(ProviderCode::value).orElse(""))
                .with("category", category.orElse(""))
                .with("attention", attention.map(Attention::code).orElse(""))
                .with("reference", reference.orElse(""));
        var form = Form.blank();
        for (var chosen : query.values().entrySet()) {
            form = form.with(chosen.getKey(), chosen.getValue());
        }
        return new TriageFilters(new TriageFilter(view, provider, category, attention, reference), query, form);
    }

    /** As they stand in the address. */
    public record Asked(String view, String provider, String category, String attention, String reference) {}

    public View view() {
        return filter.view();
    }

    /** Which are in force beside the view. */
    public List<ChosenFilter> chosen() {
        var chosen = new ArrayList<ChosenFilter>();
        filter.provider().ifPresent(code -> add(chosen, "provider", "Provider: " + code.value()));
        filter.category()
                .flatMap(Categories::of)
                .ifPresent(category -> add(chosen, "category", "About: " + category.label()));
        filter.attention().ifPresent(one -> add(chosen, "attention", "For: " + one.label()));
        filter.reference().ifPresent(part -> add(chosen, "reference", "Reference: " + part));
        return chosen;
    }

    private void add(List<ChosenFilter> chosen, String name, String label) {
        chosen.add(new ChosenFilter(label, query.without(name).toString()));
    }

    /** The same filters in another view. */
    Tab tab(View other, long count) {
        return new Tab(
                other.label(),
                "/intake/triage" + query.with("view", other == View.TO_DO ? "" : other.code()),
                count,
                other == view());
    }

    public List<Choice> categories() {
        return CATEGORIES;
    }

    public List<Choice> attentions() {
        return ATTENTION;
    }
}
