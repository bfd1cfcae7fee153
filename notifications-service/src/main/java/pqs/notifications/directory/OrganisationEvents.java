package pqs.notifications.directory;

import java.time.Instant;

/** Tells the other services how an organisation stands now. */
public interface OrganisationEvents {

    void changed(Organisation organisation, Instant at);
}
