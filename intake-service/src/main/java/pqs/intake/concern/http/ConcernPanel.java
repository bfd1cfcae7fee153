package pqs.intake.concern.http;

import io.quarkus.qute.TemplateInstance;
import java.util.Optional;
import pqs.intake.concern.ConcernId;

/**
 * A part of the pages about a concern that another feature keeps: what there is of it, and links to the pages on which something
 * is done about it. It begins with a heading of the second level. Every bean of this type is asked.
 */
public interface ConcernPanel {

    /** Panels stand in the order of this number, below the summary and above the time line. */
    int order();

    boolean shownTo(Audience audience);

    /** Empty if there is nothing to show and nothing to do. Whether the concern is the person's to see has been asked. */
    Optional<TemplateInstance> of(ConcernId concern, Audience audience);
}
