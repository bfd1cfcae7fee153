package pqs.notifications.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import pqs.notifications.mail.MailServer;
import pqs.notifications.notice.NoticeTrouble;
import pqs.platform.failpoint.Failpoints;

/** One notice: claim it (committed), send it (no transaction), record the outcome (committed). */
@ApplicationScoped
public class DispatchRound {

    private static final Logger LOG = Logger.getLogger(DispatchRound.class);

    private final ClaimNotice claimNotice;
    private final MailServer mailServer;
    private final RecordOutcome recordOutcome;
    private final Failpoints failpoints;

    public DispatchRound(
            ClaimNotice claimNotice, MailServer mailServer, RecordOutcome recordOutcome, Failpoints failpoints) {
        this.claimNotice = claimNotice;
        this.mailServer = mailServer;
        this.recordOutcome = recordOutcome;
        this.failpoints = failpoints;
    }

    /**
     * Deals with the notice that has waited longest.
     *
     * @return false if nothing waits
     */
    boolean once() {
        return switch (claim()) {
            case Claim.Nothing _ -> false;
            case Claim.GivenUp _ -> true;
            case Claim.ToSend(var notice, var attempt, var email) -> {
                failpoints.pass("after-claim-before-send");
                var outcome = mailServer.hand(email);
                failpoints.pass("after-smtp-accept-before-record");
                recordOutcome.handle(notice, attempt, outcome);
                yield true;
            }
        };
    }

    private Claim claim() {
        try {
            return claimNotice.next();
        } catch (NoticeTrouble trouble) {
            claimNotice.putOff(trouble.notice());
            LOG.errorf(trouble, "notice put off noticeId=%s", trouble.notice());
            return new Claim.GivenUp();
        }
    }
}
