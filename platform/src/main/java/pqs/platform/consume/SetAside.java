package pqs.platform.consume;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jboss.logging.Logger;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.consume.ParkedView.SetAsideLine;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;

/**
 * Takes the first record of a parked key out of the way, for good, on a person's word: it can never be taken in, and what
 * came after it can. The record is kept as it arrived, with who set it aside and why.
 */
@ApplicationScoped
public class SetAside {

    /** Longest reason, in characters. */
    public static final int REASON_CHARS_MAX = AuditEntry.REASON_CHARACTERS_MAX;

    private static final Logger LOG = Logger.getLogger(SetAside.class);
    private static final int REASON_CHARS_MIN = 10;

    private final ParkedTable table;
    private final ParkedView view;
    private final CurrentActor actor;
    private final AuditTrail trail;

    SetAside(ParkedTable table, ParkedView view, CurrentActor actor, AuditTrail trail) {
        this.table = table;
        this.view = view;
        this.actor = actor;
        this.trail = trail;
    }

    /**
     * Sets one record aside.
     *
     * @param recordId the record that the person saw in front, so that two who press at once do not set aside two
     * @return false if it is not in front of that key any more
     * @throws Refused if the reason is too short or too long, or holds what may be an NHS number
     */
    @Transactional
    public boolean handle(long parkedKeyId, long recordId, String reason) {
        var why = checked(reason);
        var parked = table.lock(parkedKeyId);
        var first = parked.flatMap(table::firstWaiting).filter(record -> record.id() == recordId);
        if (parked.isEmpty() || first.isEmpty()) {
            return false;
        }
        table.setAside(first.get(), actor.get().subject(), why);
        if (!table.anyWaiting(parked.get())) {
            table.remove(parked.get());
        }
        var record = first.get().record();
        trail.record(
                AuditEntry.change("parked-record.set-aside", new AuditSubject("parked-record", Long.toString(recordId)))
                        .with("consumer", parked.get().consumer())
                        .with("topic", record.topic())
                        .with("partition", record.partition())
                        .with("offset", record.offset())
                        .because(why));
        LOG.warnf(
                "record set aside consumer=%s topic=%s partition=%d offset=%d",
                parked.get().consumer(), record.topic(), record.partition(), record.offset());
        return true;
    }

    /** The latest first, at most {@link ParkedView#RECORDS_MAX}. */
    @Transactional
    public List<SetAsideLine> list() {
        return view.setAside();
    }

    private static String checked(String reason) {
        var why = reason.strip();
        if (why.length() < REASON_CHARS_MIN || !AuditEntry.isFitReason(why)) {
            throw Refused.invalid(
                    "no-reason",
                    "It was not set aside.",
                    List.of(new Fault(
                            "reason",
                            "no-reason",
                            "Say why, in %d to %d characters and without an NHS number."
                                    .formatted(REASON_CHARS_MIN, REASON_CHARS_MAX))));
        }
        return why;
    }
}
