package pqs.local.identity;

import java.util.stream.Collectors;
import pqs.local.page.Html;
import pqs.local.page.Page;
import pqs.local.people.DemonstrationPeople;
import pqs.local.people.DemonstrationUser;

/** Named roles to choose from. Each button posts its person's subject back to the address of the page. */
final class SignInPage {

    private SignInPage() {}

    static String of(DemonstrationPeople people) {
        return Page.of("Sign in", """
                    <h1>Sign in to the demonstration</h1>
                    <p class="hint">Choose whose work you want to see. No password is needed; in earnest, the NHS identity service stands here.</p>
                    <form method="post">
                      <ul class="cards">
                %s      </ul>
                    </form>""".formatted(
                        people.users().stream().map(SignInPage::card).collect(Collectors.joining())));
    }

    private static String card(DemonstrationUser person) {
        return """
                        <li class="card">
                          <h2>%1$s</h2>
                          <p class="hint">%2$s</p>
                          <p class="sees">%3$s</p>
                          <button type="submit" name="username" value="%4$s">Sign in as %5$s</button>
                        </li>
                """.formatted(
                        Html.text(person.title()),
                        Html.text(person.organisationName()),
                        Html.text(person.sees()),
                        Html.text(person.subject()),
                        Html.text(inSentence(person.title())));
    }

    /** "GP" stays, "Quality officer" becomes "quality officer". */
    private static String inSentence(String title) {
        boolean abbreviation = title.length() > 1 && Character.isUpperCase(title.charAt(1));
        return abbreviation ? title : Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }
}
