package pqs.intake.response.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import pqs.intake.response.RequestId;
import pqs.platform.audit.NotAudited;
import pqs.platform.time.Deadline;

/** Deadlines of questions that the person sees. In a service scope, as nobody else sees deadlines. */
@NotAudited("nothing about deadlines is sensitive, and that there is a question was asked before")
@ApplicationScoped
class ReadDeadlines {

    private final AnswerBy answerBy;

    ReadDeadlines(AnswerBy answerBy) {
        this.answerBy = answerBy;
    }

    @Transactional
    Map<RequestId, Deadline> of(Collection<RequestId> requests) {
        return answerBy.of(requests);
    }
}
