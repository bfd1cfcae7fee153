package pqs.surveillance.flag;

import java.time.Instant;
import pqs.platform.time.DeadlineSource;
import pqs.surveillance.provider.Provider;

/** Where the flags' facts go, along with the running transaction: out if and only if that commits. */
public interface FlagEvents {

    void raised(Flag.Raised flag, Provider provider);

    void acknowledged(Flag.Acknowledged flag);

    /**
     * @param dueAt by when somebody should have taken it up
     * @param source the rule that set the time
     */
    void overdue(Flag.Overdue flag, Instant dueAt, DeadlineSource source, Provider provider);
}
