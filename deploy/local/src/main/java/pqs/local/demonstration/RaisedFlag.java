package pqs.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** A flag as the API shows it. */
public record RaisedFlag(String flagId, String reference, String providerCode, String headline, Instant raisedAt) {

    public static RaisedFlag of(JsonNode json) {
        return new RaisedFlag(
                json.path("flagId").asText(),
                json.path("reference").asText(),
                json.path("providerCode").asText(),
                json.path("headline").asText(),
                Instant.parse(json.path("raisedAt").asText()));
    }
}
