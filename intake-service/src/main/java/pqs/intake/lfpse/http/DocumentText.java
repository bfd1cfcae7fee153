package pqs.intake.lfpse.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import pqs.intake.lfpse.AdverseEvent;
import pqs.intake.lfpse.Event;

/** The document as text. */
@ApplicationScoped
class DocumentText {

    private final ObjectMapper json;

    DocumentText(ObjectMapper json) {
        this.json = json;
    }

    /** With line ends, for people to look at. */
    String pretty(Event event) throws JsonProcessingException {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(AdverseEvent.of(event));
    }
}
