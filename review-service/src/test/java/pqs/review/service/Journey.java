package pqs.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import pqs.platform.id.Ids;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.review.flag.Flag;
import pqs.review.flag.SomeFlags;
import pqs.review.flag.app.LearnOfFlag;

/** What tests of the running service begin with. */
@ApplicationScoped
class Journey {

    private final LearnOfFlag learnOfFlag;
    private final Scopes scopes;
    private final Ids ids;

    Journey(LearnOfFlag learnOfFlag, Scopes scopes, Ids ids) {
        this.learnOfFlag = learnOfFlag;
        this.scopes = scopes;
        this.ids = ids;
    }

    /** A new flag has arrived, raised for these commissioners. */
    Flag flagFor(String... commissioners) {
        var flag = SomeFlags.flag(ids.next(), ids.nextReference('F'), commissioners);
        scopes.runAs(new Scope.Service("review.test"), () -> learnOfFlag.handle(flag));
        return flag;
    }

    static String body(Flag flag, String reason) {
        return "{\"flagId\":\"" + flag.id() + "\",\"reason\":\"" + reason + "\"}";
    }

    static final String REASON = "Reports did not match the scans.";

    /** The token of a form is the one in its cookie. */
    static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";

    static final List<String> NO_STACK_TRACE = List.of("Exception", "at pqs.", "org.hibernate");
}
