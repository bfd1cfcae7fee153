package pqs.testsupport.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pqs.testsupport.access.AccessTable.Expected;

/**
 * Asks every operation of a service, pages too, as every role of the demonstration, and as nobody. A service's test extends it and says
 * in a table what each is to be answered; an operation that the table does not have fails the test, so that nobody can forget
 * to decide who may use a new one. Requests are empty or about what is not there, so that those who may change nothing either.
 */
public abstract class AccessMatrix {

    /** A line an operation, {@code METHOD /path | roles that may | roles told 404}; see {@link AccessTable}. */
    protected abstract String table();

    /** What stands for a path parameter, by {@code name} or by {@code /path name}; else something that is not there. */
    protected Map<String, String> samples() {
        return Map.of();
    }

    /** What is there and must not be told to whoever is not allowed, each as it would stand in an answer. */
    protected List<String> planted() {
        return List.of();
    }

    @Test
    public void everyOperationIsInTheTableAndNoneThatIsGone() {
        assertThat(new AccessTable(table()).operations())
                .containsExactlyInAnyOrderElementsOf(new Operations(samples()).names());
    }

    /** Else there would be something that no method of a resource answers, and that nobody asks for here. */
    @Test
    public void everyOperationOfTheDocumentIsAmongThem() {
        assertThat(new Operations(samples()).names()).containsAll(Operations.documented());
    }

    @Test
    public void nobody() {
        check(AccessTable.NOBODY);
    }

    @Test
    @TestSecurity(
            user = "gp-of-matrix",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    public void gp() {
        check("gp");
    }

    @Test
    @TestSecurity(
            user = "practice-manager-of-matrix",
            roles = "practice-manager",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    public void practiceManager() {
        check("practice-manager");
    }

    @Test
    @TestSecurity(
            user = "quality-officer-of-matrix",
            roles = "quality-officer",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    public void qualityOfficer() {
        check("quality-officer");
    }

    @Test
    @TestSecurity(
            user = "commissioner-of-matrix",
            roles = "commissioner",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    public void commissioner() {
        check("commissioner");
    }

    @Test
    @TestSecurity(
            user = "safeguarding-lead-of-matrix",
            roles = "safeguarding-lead",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    public void safeguardingLead() {
        check("safeguarding-lead");
    }

    @Test
    @TestSecurity(
            user = "counter-fraud-lead-of-matrix",
            roles = "counter-fraud-lead",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    public void counterFraudLead() {
        check("counter-fraud-lead");
    }

    @Test
    @TestSecurity(
            user = "engagement-lead-of-matrix",
            roles = "engagement-lead",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    public void engagementLead() {
        check("engagement-lead");
    }

    @Test
    @TestSecurity(
            user = "provider-representative-of-matrix",
            roles = "provider-representative",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-AQP1"))
    public void providerRepresentative() {
        check("provider-representative");
    }

    @Test
    @TestSecurity(
            user = "clinical-reviewer-of-matrix",
            roles = "clinical-reviewer",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    public void clinicalReviewer() {
        check("clinical-reviewer");
    }

    @Test
    @TestSecurity(
            user = "review-administrator-of-matrix",
            roles = "review-administrator",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    public void reviewAdministrator() {
        check("review-administrator");
    }

    @Test
    @TestSecurity(
            user = "auditor-of-matrix",
            roles = "auditor",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
    public void auditor() {
        check("auditor");
    }

    @Test
    @TestSecurity(
            user = "operator-of-matrix",
            roles = "operator",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
    public void operator() {
        check("operator");
    }

    @Test
    @TestSecurity(
            user = "service-of-matrix",
            roles = "service",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
    public void service() {
        check("service");
    }

    private void check(String role) {
        var table = new AccessTable(table());
        var operations = new Operations(samples());
        var secrets = planted();
        var wrong = new ArrayList<String>();
        for (var operation : table.operations()) {
            var expected = table.expected(operation, role);
            var answer = operations.send(operation);
            if (!expected.isMetBy(answer.statusCode())) {
                wrong.add(operation + " answers " + role + " " + answer.statusCode() + ", and is to be " + expected);
            }
            if (expected != Expected.ALLOWED) {
                var body = answer.asString();
                secrets.stream()
                        .filter(body::contains)
                        .forEach(
                                secret -> wrong.add(operation + " tells " + role + " what is not for them: " + secret));
            }
        }
        assertThat(wrong).as("what differs from the table").isEmpty();
    }
}
