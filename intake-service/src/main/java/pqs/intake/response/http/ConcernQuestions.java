package pqs.intake.response.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import pqs.intake.concern.ConcernId;
import pqs.intake.provider.app.ProviderRegister;
import pqs.intake.response.RequestId;
import pqs.intake.response.app.ReadConcernRequests;

/** The questions about a concern as the commissioner's pages and API show them. */
@ApplicationScoped
class ConcernQuestions {

    private final ReadConcernRequests read;
    private final ProviderRegister register;

    ConcernQuestions(ReadConcernRequests read, ProviderRegister register) {
        this.read = read;
        this.register = register;
    }

    /** The newest first. */
    List<QuestionPage> all(ConcernId concern) {
        return read.asked(concern).stream().map(this::page).toList();
    }

    QuestionPage one(ConcernId concern, RequestId request) {
        return page(read.asked(concern, request));
    }

    private QuestionPage page(ReadConcernRequests.Asked asked) {
        var provider = register.find(asked.request().facts().provider());
        return QuestionPage.ofCommissioner(
                asked, QuestionView.of(asked.request(), provider, asked.deadline(), asked.answers(), asked.pleas()));
    }
}
