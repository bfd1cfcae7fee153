package pqs.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pqs.platform.security.Actor;
import pqs.platform.security.Permissions;

/** What each role finds in the menu. */
class NavigationTest {

    private final Navigation navigation = new Navigation("/review");
    private final Permissions permissions = new Permissions();

    @Test
    void aGpReportsAndFollowsConcerns() {
        assertThat(labels("gp"))
                .containsExactly("Report a concern", "Your concerns", "You said, we did", "Alerts", "Practices");
    }

    @Test
    void aCommissionerTriagesAndLooksAtFlagsAndReviews() {
        assertThat(labels("commissioner"))
                .containsExactly(
                        "Concerns to triage", "Flags", "Providers", "Practices", "Silence", "Reviews", "Notices");
    }

    @Test
    void aProviderAnswersQuestionsAndTellsWhatWorriesIt() {
        assertThat(labels("provider-representative")).containsExactly("Alerts", "Questions to answer");
    }

    @Test
    void anOperatorFindsTheOperationsOfTheServiceAtHand() {
        assertThat(items("operator", "/review/").stream().map(NavigationItem::href))
                .containsExactly(
                        "/surveillance/providers",
                        "/notifications/notices",
                        "/intake/imports",
                        "/surveillance/imports",
                        "/notifications/people",
                        "/notifications/organisations",
                        "/review/operations/parked-keys");
    }

    @Test
    void whoeverMayDoNothingHasNoMenu() {
        assertThat(labels("lay-member")).isEmpty();
        assertThat(labels("no-such-role")).isEmpty();
    }

    @Test
    void onlyTheDeepestMatchIsCurrent() {
        assertThat(current("/intake/concerns/new")).containsExactly("Report a concern");
        assertThat(current("/intake/concerns/0199")).containsExactly("Your concerns");
        assertThat(current("/intake/concernsandmore")).isEmpty();
    }

    private List<String> current(String path) {
        return items("gp", path).stream()
                .filter(NavigationItem::current)
                .map(NavigationItem::label)
                .toList();
    }

    private List<String> labels(String role) {
        return items(role, "/").stream().map(NavigationItem::label).toList();
    }

    private List<NavigationItem> items(String role, String path) {
        return navigation.of(new Actor("someone", "Someone", "DEMO-ICB1", permissions.of(Set.of(role))), path);
    }
}
