package pqs.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A form as a browser without JavaScript has it: opened, filled in and posted with what was hidden in it. */
public final class PageVisit {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    private final String action;
    private final Map<String, String> cookies;
    private final Map<String, String> fields;

    private PageVisit(String action, Map<String, String> cookies, Map<String, String> fields) {
        this.action = action;
        this.cookies = cookies;
        this.fields = fields;
    }

    /** Opens the page, which holds a form that posts to {@code action}. */
    public static PageVisit open(String path, String action) {
        var page = given().get(path).then().statusCode(200).extract().response();
        assertThat(page.asString()).contains(" action=\"/intake" + action + "\"");
        return new PageVisit(action, page.cookies(), hiddenFields(page.asString()));
    }

    /** The same form, before anything new was filled in, as the answer to a post shows it. */
    public PageVisit shownAgain(Response answer) {
        return new PageVisit(action, cookies, hiddenFields(answer.asString()));
    }

    public PageVisit with(String field, String value) {
        var more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new PageVisit(action, cookies, more);
    }

    public PageVisit with(Map<String, String> filledIn) {
        var more = new LinkedHashMap<>(fields);
        more.putAll(filledIn);
        return new PageVisit(action, cookies, more);
    }

    public String hidden(String field) {
        return fields.getOrDefault(field, "");
    }

    /** Posts it and does not follow where it leads. */
    public Response post() {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .cookies(cookies)
                .formParams(fields)
                .post(action);
    }

    private static Map<String, String> hiddenFields(String html) {
        var hidden = new LinkedHashMap<String, String>();
        HIDDEN.matcher(html).results().forEach(input -> hidden.put(input.group(1), input.group(2)));
        return hidden;
    }
}
