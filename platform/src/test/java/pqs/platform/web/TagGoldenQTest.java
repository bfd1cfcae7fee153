package pqs.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Variant;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pqs.platform.fault.Fault;

/** Our tags against the HTML that the design system's own package says its components have. */
@QuarkusTest
class TagGoldenQTest {

    @Inject
    Engine engine;

    static List<String> components() throws IOException {
        return GoldenExamples.components();
    }

    @ParameterizedTest
    @MethodSource("components")
    void aTagGivesTheHtmlOfTheDesignSystem(String component) throws IOException {
        var golden = GoldenExamples.of(component);
        var softly = new SoftAssertions();
        for (var example : golden.examples()) {
            softly.assertThat(html(example.template(), Map.of("form", example.form(), "options", example.options())))
                    .as("%s: %s", component, example)
                    .isEqualTo(example.html(component));
        }
        softly.assertThat(golden.forgotten())
                .as("examples of %s neither shown nor left out", component)
                .isEmpty();
        softly.assertThat(golden.stale())
                .as("examples of %s left out and not there", component)
                .isEmpty();
        softly.assertAll();
    }

    @Test
    void anErrorSummaryWithoutFaultsShowsNothing() {
        assertThat(html("{#errorSummary form=form /}", Map.of("form", Form.blank())))
                .isEmpty();
    }

    @Test
    void whatWasTypedIsShownAgainAndEscaped() {
        var form = Form.of(Map.of("name", List.of("<b>\"x\"</b>"), "text", List.of("</textarea><script>")));
        assertThat(html("{#input name='name' label='Name' form=form /}", Map.of("form", form)))
                .contains("value=\"&lt;b&gt;&quot;x&quot;&lt;/b&gt;\"");
        assertThat(html("{#textarea name='text' label='Text' form=form /}", Map.of("form", form)))
                .contains(">&lt;/textarea&gt;&lt;script&gt;</textarea>");
    }

    @Test
    void theErrorSummaryLeadsToTheDayOfADateInput() {
        var typed = Map.of("on-day", List.of("31"), "on-month", List.of("2"), "on-year", List.of("2026"));
        var form = new Form(typed, List.of(new Fault("on", "no-such-day", "Enter a real date")));
        var ours = html("{#dateInput name='on' legend='When?' hint='Such as 27 3' form=form /}", Map.of("form", form));
        assertThat(ours)
                .contains("id=\"on\" name=\"on-day\" type=\"text\" value=\"31\"")
                .contains("id=\"on-month\" name=\"on-month\" type=\"text\" value=\"2\"")
                .contains("aria-describedby=\"on-hint on-error\"");
    }

    @Test
    void whatAChosenAnswerRevealsIsShown() {
        var ours = html(
                """
                {#radios name='how' legend='How?' form=form}
                {#radio at=1 name='how' option=post form=form}to which address{/radio}
                {#radio at=2 name='how' option=fax form=form}which number{/radio}
                {/radios}""",
                Map.of(
                        "form",
                        Form.blank().with("how", "post"),
                        "post",
                        new Choice("post", "By post"),
                        "fax",
                        new Choice("fax", "By fax")));
        assertThat(ours)
                .contains("value=\"post\" checked data-aria-controls=\"conditional-how\"")
                .contains("<div class=\"nhsuk-radios__conditional\" id=\"conditional-how\">to which address</div>")
                .contains(
                        "<div class=\"nhsuk-radios__conditional nhsuk-radios__conditional--hidden\" id=\"conditional-how-2\">");
    }

    private String html(String template, Map<String, ?> data) {
        var instance = engine.parse(template, Variant.forContentType(Variant.TEXT_HTML))
                .instance();
        data.forEach(instance::data);
        return GoldenExamples.normalised(instance.render());
    }
}
