package pqs.notifications.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import pqs.notifications.mail.MailServer;

/** One notice: claim it (committed), send it (no transaction), record the outcome (committed). */
@ApplicationScoped
public class DispatchRound {

    private final ClaimNotice claimNotice;
    private final MailServer mailServer;
    private final RecordOutcome recordOutcome;

    public DispatchRound(ClaimNotice claimNotice, MailServer mailServer, RecordOutcome recordOutcome) {
        this.claimNotice = claimNotice;
        this.mailServer = mailServer;
        this.recordOutcome = recordOutcome;
    }

    /**
     * Deals with the notice that has waited longest.
     *
     * @return false if nothing waits
     */
    boolean once() {
        return switch (claimNotice.next()) {
            case Claim.Nothing _ -> false;
            case Claim.GivenUp _ -> true;
            case Claim.ToSend(var notice, var attempt, var email) -> {
                recordOutcome.handle(notice, attempt, mailServer.hand(email));
                yield true;
            }
        };
    }
}
