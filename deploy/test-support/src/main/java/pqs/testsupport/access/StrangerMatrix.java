package pqs.testsupport.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Asks every operation about a thing that is there, and about one that is not, as people who may do such things in general and
 * have nothing to do with this one: the same role in another practice, at another commissioner, of another provider. The two answers
 * must be the same, so that nobody can learn that there is such a thing; neither may succeed, and no answer may hold what was
 * planted in it. Operations are read off the running resources, so a new one is asked without anybody thinking of it.
 */
public abstract class StrangerMatrix {

    private static final String PRACTICE = "DEMO-GP2";
    private static final String COMMISSIONER = "DEMO-ICB2";
    private static final String PROVIDER = "DEMO-AQP9";
    /** What differs from answer to answer and tells nothing. */
    private static final Pattern PASSING = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32}|[CFRA]-[0-9A-Z]{4}-[0-9A-Z]{4}");

    /** What is there, by the name of the path parameter that asks for it. Called before each test. */
    protected abstract Map<String, String> there();

    /** What stands in it and must be told to no stranger. */
    protected abstract List<String> planted();

    /** Names of operations that a stranger may ask about any of these, as {@code GET /intake/practices/{practiceCode}}. */
    protected abstract List<String> open();

    @Test
    @TestSecurity(
            user = "strange-gp",
            roles = {"gp", "practice-manager"},
            attributes = @SecurityAttribute(key = "organisation", value = PRACTICE))
    public void anotherPractice() {
        check();
    }

    @Test
    @TestSecurity(
            user = "strange-officer",
            roles = {"quality-officer", "commissioner", "safeguarding-lead", "counter-fraud-lead", "engagement-lead"},
            attributes = @SecurityAttribute(key = "organisation", value = COMMISSIONER))
    public void anotherCommissioner() {
        check();
    }

    @Test
    @TestSecurity(
            user = "strange-provider",
            roles = "provider-representative",
            attributes = @SecurityAttribute(key = "organisation", value = PROVIDER))
    public void anotherProvider() {
        check();
    }

    private void check() {
        var there = there();
        var aboutWhatIs = new Operations(there);
        var aboutNothing = new Operations(Map.of());
        var wrong = new ArrayList<String>();
        int asked = 0;
        for (var operation : aboutWhatIs.names()) {
            if (open().contains(operation)
                    || there.keySet().stream().noneMatch(name -> operation.contains("{" + name + "}"))) {
                continue;
            }
            asked++;
            compare(operation, aboutWhatIs.send(operation), aboutNothing.send(operation), wrong);
        }
        assertThat(wrong).as("what tells a stranger something").isEmpty();
        assertThat(asked).as("operations that were asked").isGreaterThan(there.size());
    }

    private void compare(String operation, Response there, Response nothing, List<String> wrong) {
        if (there.statusCode() < 400 || there.statusCode() >= 500) {
            wrong.add(operation + " answers a stranger " + there.statusCode());
        }
        if (there.statusCode() != nothing.statusCode() || !bare(there).equals(bare(nothing))) {
            wrong.add(operation + " answers " + there.statusCode() + " about what is there and " + nothing.statusCode()
                    + " about nothing, or in other words");
        }
        planted().stream()
                .filter(there.asString()::contains)
                .forEach(secret -> wrong.add(operation + " tells a stranger: " + secret));
    }

    private static String bare(Response answer) {
        return PASSING.matcher(answer.asString()).replaceAll("…");
    }
}
