package pqs.intake.concern.db;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.Session;
import pqs.intake.concern.Circumstances;
import pqs.intake.concern.Concern;
import pqs.intake.concern.Concerns;
import pqs.intake.concern.Report;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.ProviderPlace;
import pqs.intake.provider.SiteCode;

/**
 * Adds a concern by insert and not by look: of two posts with one key that race, the second waits for the first and then
 * writes nothing; so does one whose reference was drawn before.
 */
final class ConcernInsert {

    private static final String SQL = """
            insert into concern (concern_id, reference, practice_code, reported_by, submission_key, submission_digest,
                                 provider_code, site_code, category, severity, occurred_on, what_happened,
                                 identifiers_checked, reported_at, urgent, source, heard_on, heard_from,
                                 confidential, examination)
            values (:id, :reference, :practice, :reportedBy, :key, :digest, :provider, :site, :category, :severity,
                    :occurredOn, :whatHappened, :identifiersChecked, :reportedAt, :urgent, :source, :heardOn, :heardFrom,
                    :confidential, :examination)
            on conflict do nothing
            """;

    private ConcernInsert() {}

    /** How many rows were written: 1, or 0 if the submission or its reference stands already. */
    static int run(EntityManager entities, Report report, Concerns.Submitted submitted) {
        var facts = report.concern().facts();
        var account = report.account();
        var around = report.circumstances();
        var place = report.concern() instanceof Concern.Linked linked
                ? Optional.of(linked.place())
                : Optional.<ProviderPlace>empty();
        return entities.unwrap(Session.class)
                .createNativeMutationQuery(SQL)
                .setParameter("id", facts.id().value())
                .setParameter("reference", facts.reference().value())
                .setParameter("practice", facts.practice().value())
                .setParameter("reportedBy", account.reportedBy())
                .setParameter("key", submitted.key().value())
                .setParameter("digest", submitted.digest())
                .setParameter(
                        "provider",
                        place.map(ProviderPlace::provider)
                                .map(ProviderCode::value)
                                .orElse(null),
                        String.class)
                .setParameter(
                        "site",
                        place.flatMap(ProviderPlace::site).map(SiteCode::value).orElse(null),
                        String.class)
                .setParameter("category", facts.category().code())
                .setParameter("severity", facts.severity().code())
                .setParameter("occurredOn", facts.occurredOn())
                .setParameter("whatHappened", account.whatHappened())
                .setParameter("identifiersChecked", account.identifiersChecked())
                .setParameter("reportedAt", facts.reportedAt())
                .setParameter("urgent", around.urgent())
                .setParameter("source", around.source().code())
                .setParameter(
                        "heardOn", around.heard().map(Circumstances.Heard::on).orElse(null), LocalDate.class)
                .setParameter(
                        "heardFrom",
                        around.heard().map(Circumstances.Heard::from).orElse(null),
                        String.class)
                .setParameter("confidential", around.confidential())
                .setParameter("examination", around.examination().orElse(null), String.class)
                .executeUpdate();
    }
}
