package pqs.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A concern as a client sends it.
 *
 * @param provider code on the register, or null where it is named as typed
 * @param asTyped the provider in the reporter's words, or null where it is on the register
 */
public record Concern(
        @Nullable String provider,
        @Nullable String asTyped,
        @Nullable String site,
        String category,
        String severity,
        LocalDate occurredOn,
        String whatHappened) {

    /** About a provider on the register. */
    public static Concern about(String provider, String category, LocalDate occurredOn, String whatHappened) {
        return new Concern(provider, null, null, category, "moderate", occurredOn, whatHappened);
    }

    /** Its JSON, without the fields that are not known. */
    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        putIfKnown(json, "providerCode", provider);
        putIfKnown(json, "providerAsTyped", asTyped);
        putIfKnown(json, "siteCode", site);
        json.put("category", category);
        json.put("severity", severity);
        json.put("occurredOn", occurredOn.toString());
        json.put("whatHappened", whatHappened);
        return json;
    }

    /** Whether an entry of the practice's list is this one: the story tells no two of one category about one provider. */
    boolean matches(JsonNode listed) {
        return Objects.equals(listed.path("providerCode").textValue(), provider)
                && Objects.equals(listed.path("providerAsTyped").textValue(), asTyped)
                && listed.path("category").asText().equals(category);
    }

    /** The fields of the form on the page: the provider is searched for and chosen, a date has three parts. */
    Map<String, String> formFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("providerSearch", provider == null ? Objects.requireNonNullElse(asTyped, "") : provider);
        fields.put("providerCode", provider == null ? "as typed" : provider);
        fields.put("siteCode", Objects.requireNonNullElse(site, ""));
        fields.put("category", category);
        fields.put("severity", severity);
        fields.put("occurredOn-day", Integer.toString(occurredOn.getDayOfMonth()));
        fields.put("occurredOn-month", Integer.toString(occurredOn.getMonthValue()));
        fields.put("occurredOn-year", Integer.toString(occurredOn.getYear()));
        fields.put("whatHappened", whatHappened);
        fields.put("action", "report");
        return fields;
    }

    private static void putIfKnown(Map<String, Object> json, String field, @Nullable String value) {
        if (value != null) {
            json.put(field, value);
        }
    }
}
