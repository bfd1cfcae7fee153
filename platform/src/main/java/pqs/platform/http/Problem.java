package pqs.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import pqs.platform.fault.Fault;

/**
 * An answer that says no, as RFC 9457 has it.
 *
 * @param type {@code urn:pqs:problem:<code>}
 * @param title what happened, in a person's words
 * @param status the HTTP status
 * @param instance {@code urn:trace:<trace id>}; empty where there is no trace
 * @param traceId what to quote when asking for help; found in the log
 * @param errors each thing to mend
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(String type, String title, int status, String instance, String traceId, List<Fault> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    Problem {
        errors = List.copyOf(errors);
    }

    static Problem of(int status, String code, String title, List<Fault> errors) {
        var traceId = Trace.id();
        var instance = traceId.isEmpty() ? "" : "urn:trace:" + traceId;
        return new Problem("urn:pqs:problem:" + code, title, status, instance, traceId, errors);
    }
}
