package pqs.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Engine;
import io.quarkus.qute.RawString;
import io.quarkus.qute.Variant;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pqs.platform.fault.Fault;

/** Our tags against the HTML that the design system's own package says its components have. */
@QuarkusTest
class TagGoldenQTest {

    private static final Path COMPONENTS = Path.of("node_modules/nhsuk-frontend/dist/nhsuk/components");

    @Inject
    Engine engine;

    @Test
    void button() throws IOException {
        assertThat(html("{#button}Save and continue{/button}")).isEqualTo(fixture("button", "default"));
        assertThat(html("{#button variant='secondary'}Find my location{/button}"))
                .isEqualTo(fixture("button", "secondary"));
        assertThat(html("{#button once=true}Save and continue{/button}"))
                .isEqualTo(fixture("button", "with double click prevented"));
        assertThat(html("{#button href='#'}Link button{/button}")).isEqualTo(fixture("button", "as a link"));
    }

    @Test
    void errorSummary() throws IOException {
        assertThat(html("{#errorSummary form=form /}", Map.of("form", Form.blank())))
                .isEmpty();
        var withFaults = new Form(
                Map.of(),
                List.of(
                        new Fault("example-first-name", "blank", "Enter your first name"),
                        new Fault("example-last-name", "blank", "Enter your last name")));
        assertThat(html("{#errorSummary form=form /}", Map.of("form", withFaults)))
                .isEqualTo(fixture("error-summary", "with multiple errors"));
        var whole = new Form(Map.of(), List.of(new Fault("", "no", "Invalid username or password")));
        assertThat(html("{#errorSummary form=form /}", Map.of("form", whole)))
                .isEqualTo(fixture("error-summary", "without error link"));
    }

    @Test
    void inputWithHintAndError() throws IOException {
        var hint = new RawString("This is a 10 digit number (like <span class=\"nhsuk-u-nowrap\">999 123 4567</span>)"
                + " that you can find on an NHS letter, prescription or in the NHS App");
        var ours = html("""
                {#input name='with-hint-error' label='What is your NHS number?' hint=hint form=form
                  code=true width='10' spellcheck='false' inputmode='numeric' /}""", Map.of("form", faulty("Enter NHS number"), "hint", hint));
        assertThat(ours).isEqualTo(named(fixture("input", "with error message and hint, without heading")));
    }

    @Test
    void textareaWithHintAndError() throws IOException {
        var ours = html("""
                {#textarea name='with-hint-error' label='Can you provide more detail?' form=form
                  hint='Do not include personal information like your name, date of birth or NHS number' /}""", Map.of("form", faulty("You must provide an explanation")));
        assertThat(ours).isEqualTo(named(fixture("textarea", "with error message and hint, without heading")));
    }

    @Test
    void radiosWithHintAndError() throws IOException {
        var options =
                List.of(new Choice("email", "Email"), new Choice("phone", "Phone"), new Choice("text", "Text message"));
        var ours = html("""
                {#radios name='with-hint-error' legend='How do you want to be contacted about this?'
                  hint='Select 1 option' options=options form=form /}""", Map.of("form", faulty("Select how you want to be contacted"), "options", options));
        assertThat(ours).isEqualTo(named(fixture("radios", "with error message and hint, without heading")));
    }

    @Test
    void radiosWithHintsOnItems() throws IOException {
        var options = List.of(
                new Choice(
                        "mobile", "Yes, I have a mobile phone with signal", "We will text you a 6 digit security code"),
                new Choice(
                        "landline",
                        "No, I want to use my landline",
                        "We will call you to give you a 6 digit security code"));
        var ours = html("""
                {#radios name='with-hint-item' legend='Do you have a mobile phone with signal?' legendSize='l'
                  options=options form=form /}""", Map.of("form", Form.blank(), "options", options));
        var expected = fixture("radios", "with hints on items")
                .replace("name=\"example\"", "name=\"with-hint-item\"")
                .replaceAll("<h1 class=\"nhsuk-fieldset__heading\">(.*?)</h1>", "$1");
        assertThat(ours).isEqualTo(expected);
    }

    @Test
    void table() throws IOException {
        var ours = html("""
                {#table caption='Impetigo can look similar to other skin conditions' columns='Skin symptoms | Possible cause'}
                {#row}
                  {#cell heading='Skin symptoms' header=true}Blisters on lips or around the mouth{/cell}
                  {#cell heading='Possible cause'}Cold sores{/cell}
                {/row}
                {#row}
                  {#cell heading='Skin symptoms' header=true}Itchy, dry, cracked, sore{/cell}
                  {#cell heading='Possible cause'}Eczema{/cell}
                {/row}
                {#row}
                  {#cell heading='Skin symptoms' header=true}Itchy blisters{/cell}
                  {#cell heading='Possible cause'}Shingles, chickenpox{/cell}
                {/row}
                {/table}""", Map.of());
        assertThat(ours).isEqualTo(fixture("tables", "default", "nhsuk-table nhsuk-table--responsive\""));
    }

    @Test
    void tag() throws IOException {
        assertThat(html("{#tag}Active{/tag}")).isEqualTo(fixture("tag", "default"));
        assertThat(html("{#tag colour='white'}In progress{/tag}"))
                .isEqualTo(fixture("tag", "default", "nhsuk-tag--white"));
    }

    @Test
    void summaryList() throws IOException {
        var ours = html("""
                {#summaryList}
                {#summaryRow key='Name'}Karen Francis{/summaryRow}
                {#summaryRow key='Date of birth'}15 March 1984{/summaryRow}
                {#summaryRow key='Contact information'}73 Roman Rd<br>Leeds<br>LS2 5ZN{/summaryRow}
                {#summaryRow key='Contact details'}<p>07700 900362</p><p>karen.francis@example.com</p>{/summaryRow}
                {/summaryList}""", Map.of());
        assertThat(ours).isEqualTo(fixture("summary-list", "default"));
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

    private static Form faulty(String message) {
        return new Form(Map.of(), List.of(new Fault("with-hint-error", "blank", message)));
    }

    /** The examples call every field alike; ours have the name that their id says. */
    private static String named(String fixture) {
        return fixture.replace("name=\"example\"", "name=\"with-hint-error\"");
    }

    private String html(String template) {
        return html(template, Map.of());
    }

    private String html(String template, Map<String, ?> data) {
        var instance = engine.parse(template, Variant.forContentType(Variant.TEXT_HTML))
                .instance();
        data.forEach(instance::data);
        return normalised(instance.render());
    }

    private static String fixture(String component, String name) throws IOException {
        return fixture(component, name, "");
    }

    /** The first example of that name that contains the text. */
    private static String fixture(String component, String name, String containing) throws IOException {
        var file = COMPONENTS.resolve(component).resolve("fixtures.json").toFile();
        for (var fixture : new ObjectMapper().readTree(file).get("fixtures")) {
            var html = fixture.get("html").asText();
            if (fixture.get("name").asText().equals(name) && html.contains(containing)) {
                return normalised(html);
            }
        }
        throw new AssertionError(component + " has no example named " + name);
    }

    /** White space around tags and at the ends does not show; elsewhere a run of it counts as one blank. */
    private static String normalised(String html) {
        return html.replaceAll("\\s+", " ").replaceAll(" ?(<[^>]*>) ?", "$1").strip();
    }
}
