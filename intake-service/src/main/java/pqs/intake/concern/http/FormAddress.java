package pqs.intake.concern.http;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.SubmissionKey;
import pqs.platform.http.SeeOther;

/** The address of one form: it carries the form's key, so that the browser's way back leads to the same form and the same concern. */
public final class FormAddress {

    /** The parameter that says which form it is. */
    public static final String FORM = "form";

    private static final Pattern CARRIED = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private FormAddress() {}

    /** The key that an address carries, if it is of the shape that we give out: an address is no place for anything else. */
    public static Optional<SubmissionKey> carried(@Nullable String given) {
        return Optional.ofNullable(given)
                .filter(key -> CARRIED.matcher(key).matches())
                .map(SubmissionKey::new);
    }

    /** Leads from the page of a blank form to the address of this one. */
    public static Response of(String page, SubmissionKey key) {
        return SeeOther.page(page + "?" + FORM + "=" + key.value());
    }
}
