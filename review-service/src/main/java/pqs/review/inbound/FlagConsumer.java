package pqs.review.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import pqs.platform.consume.EventConsumer;
import pqs.platform.event.ReceivedEvent;
import pqs.platform.event.UnreadableEvent;
import pqs.platform.id.ReferenceNumber;
import pqs.review.flag.Flag;
import pqs.review.flag.FlagId;
import pqs.review.flag.Handling;
import pqs.review.flag.app.LearnOfFlag;

/** Learns of flags from surveillance. */
@ApplicationScoped
public class FlagConsumer implements EventConsumer {

    private final LearnOfFlag learnOfFlag;

    public FlagConsumer(LearnOfFlag learnOfFlag) {
        this.learnOfFlag = learnOfFlag;
    }

    @Override
    public String name() {
        return "flags";
    }

    @Override
    public String topic() {
        return "pqs.flags.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of(FlagRaisedV1.TYPE);
    }

    @Override
    public void handle(ReceivedEvent event) {
        event.requireVersion(FlagRaisedV1.VERSION);
        learnOfFlag.handle(flagOf(event.data().as(FlagRaisedV1.class)));
    }

    /** A field that is missing or of the wrong shape stays so, however often it is tried: the key is parked. */
    static Flag flagOf(FlagRaisedV1 raised) {
        try {
            return new Flag(
                    new FlagId(raised.flagId()),
                    new ReferenceNumber(raised.reference()),
                    raised.providerCode(),
                    raised.providerName(),
                    raised.ruleId(),
                    raised.ruleVersion(),
                    raised.headline(),
                    raised.raisedAt(),
                    Set.copyOf(raised.commissionerCodes()),
                    new Handling.NotTakenUp());
        } catch (NullPointerException | IllegalArgumentException e) {
            throw new UnreadableEvent("flag-raised with a missing or malformed field", e);
        }
    }
}
