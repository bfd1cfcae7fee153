package pqs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.regex.Pattern;

/** The choice to keep words that may identify a patient, as a page offers it. */
public final class KeptChoice {

    private static final Pattern OFFER =
            Pattern.compile("name=\"identifiersChecked\" type=\"checkbox\" value=\"([^\"]*)\"( checked)?");

    private KeptChoice() {}

    /** The only one that is not chosen yet. */
    public static String offered(Response page) {
        var offers = offers(page, false);
        assertThat(offers).hasSize(1);
        return offers.getFirst();
    }

    /** Those chosen already, or not yet. */
    public static List<String> offers(Response page, boolean chosen) {
        return OFFER.matcher(page.asString())
                .results()
                .filter(offer -> (offer.group(2) != null) == chosen)
                .map(offer -> offer.group(1))
                .toList();
    }
}
