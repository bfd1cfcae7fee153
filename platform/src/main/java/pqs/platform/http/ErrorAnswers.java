package pqs.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import pqs.platform.fault.Fault;

/** Words an answer that says no: problem+json under {@code /api} and to those who ask for JSON, else a page. */
@ApplicationScoped
public class ErrorAnswers {

    private static final Logger LOG = Logger.getLogger(ErrorAnswers.class);

    @CheckedTemplate(basePath = "errors")
    static class Templates {
        static native TemplateInstance error(String title, List<String> advice, List<Fault> faults, String traceId);
    }

    /**
     * @param body the whole body
     * @param mediaType its media type
     */
    record Answer(String body, String mediaType) {}

    private final ObjectMapper json;
    private final String rootPath;

    ErrorAnswers(ObjectMapper json, @ConfigProperty(name = "quarkus.http.root-path") String rootPath) {
        this.json = json;
        this.rootPath = rootPath;
    }

    Answer word(RoutingContext request, int status, Explanation explanation, List<Fault> faults) {
        return isForPerson(request)
                ? page(status, explanation, faults)
                : problem(Problem.of(status, explanation.code(), explanation.title(), faults));
    }

    boolean isForPerson(RoutingContext request) {
        var accept = request.request().getHeader("Accept");
        return !isApi(request)
                && (accept == null
                        || accept.contains("text/html")
                        || accept.contains("*/*")
                        || !accept.contains("json"));
    }

    /** Whether the address is one of the API, which takes no cookies and answers no pages. */
    public boolean isApi(RoutingContext request) {
        return request.normalizedPath().startsWith(rootPath + "/api/");
    }

    private Answer problem(Problem problem) {
        try {
            return new Answer(json.writeValueAsString(problem), Problem.MEDIA_TYPE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always writable", e);
        }
    }

    private Answer page(int status, Explanation explanation, List<Fault> faults) {
        var traceId = status >= 500 ? Trace.id() : "";
        try {
            var page = Templates.error(explanation.title(), explanation.advice(), faults, traceId);
            return new Answer(page.render(), "text/html;charset=UTF-8");
        } catch (RuntimeException e) {
            LOG.error("could not render the error page", e);
            return new Answer(
                    explanation.title() + ". " + String.join(" ", explanation.advice()), "text/plain;charset=UTF-8");
        }
    }
}
