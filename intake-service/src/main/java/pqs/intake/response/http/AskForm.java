package pqs.intake.response.http;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import pqs.intake.response.Askable;
import pqs.intake.response.Shareable;
import pqs.intake.response.TypedQuestion;
import pqs.intake.response.app.AskProvider;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;

/**
 * What the page that asks a provider offers.
 *
 * @param share what may go along
 * @param times within which the provider is to answer
 */
public record AskForm(List<Choice> share, List<Choice> times) {

    private static final String URGENT = "urgent";
    private static final String USUAL = "usual";
    static final String CHECKED = "practiceChecked";

    /** The second word that is needed where words may point at a practice that stays unknown. */
    static final List<Choice> NOT_THE_PRACTICE =
            List.of(new Choice("yes", "I have looked: these words do not point at the practice"));

    public AskForm {
        share = List.copyOf(share);
        times = List.copyOf(times);
    }

    static AskForm of(Askable about, AskProvider.Times times) {
        return new AskForm(
                about.shareable().stream()
                        .map(one -> new Choice(one.code(), one.label()))
                        .toList(),
                List.of(
                        new Choice(
                                USUAL,
                                "Within " + times.usual().terms().length().words(),
                                times.usual().words()),
                        new Choice(
                                URGENT,
                                "Urgent: within "
                                        + times.urgent().terms().length().words(),
                                times.urgent().words())));
    }

    /**
     * No words of the report: what is asked is written for the provider. The practice goes along only if somebody chooses so; and
     * of a concern whose reporter stays unknown nothing does, as the rest together can lead to it.
     */
    static Form blank(Askable about) {
        var values = new HashMap<String, List<String>>();
        values.put(
                "share",
                about.shareable().stream()
                        .filter(one ->
                                one != Shareable.PRACTICE && !about.facts().confidential())
                        .map(Shareable::code)
                        .toList());
        values.put("time", List.of(about.facts().urgent() ? URGENT : USUAL));
        return new Form(values, List.of());
    }

    static TypedQuestion typed(Form form, boolean identifiersChecked) {
        Set<String> share = form.values().getOrDefault("share", List.of()).stream()
                .filter(code -> !code.isBlank())
                .collect(Collectors.toSet());
        return new TypedQuestion(
                form.value("asked"),
                share,
                form.chosen("time", URGENT),
                identifiersChecked,
                form.chosen(CHECKED, "yes"));
    }
}
