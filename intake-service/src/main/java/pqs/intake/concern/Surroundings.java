package pqs.intake.concern;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import pqs.intake.practice.Practice;
import pqs.intake.provider.Provider;

/**
 * What the rules need to know of the world to decide on a submission.
 *
 * @param reporter who reports, and for which organisation, as the identity provider vouches
 * @param now the one clock's moment
 * @param demonstration only invented providers may then be reported about
 * @param world looks up what the submission names
 */
public record Surroundings(Reporter reporter, Instant now, boolean demonstration, World world) {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    /** Who reports. */
    public record Reporter(String subject, String organisationCode) {}

    /** The registers, asked by the codes as they came. */
    public interface World {

        Optional<Practice> practice(String code);

        Optional<Provider> provider(String code);
    }

    /** Dates of care are dates in England. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, ENGLAND);
    }
}
