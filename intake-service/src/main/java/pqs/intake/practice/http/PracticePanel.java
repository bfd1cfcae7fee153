package pqs.intake.practice.http;

import io.quarkus.qute.TemplateInstance;
import java.util.Optional;
import pqs.intake.practice.Practice;

/**
 * What another feature shows on a practice's page. A bean of it is all; it finds out by itself who is asking, and shows nothing to
 * whom it is not for.
 */
public interface PracticePanel {

    /** Smaller ones stand higher. */
    int order();

    /** Empty if there is nothing to show this person of this practice. */
    Optional<TemplateInstance> of(Practice practice);
}
