package pqs.review.flag.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import pqs.platform.id.ReferenceNumber;
import pqs.review.flag.Flag;
import pqs.review.flag.FlagId;
import pqs.review.flag.Handling;

/** A row of {@code flag}. */
@Entity
@Table(name = "flag")
@NullUnmarked
class FlagEntity {

    @Id
    @Column(name = "flag_id")
    UUID id;

    String reference;

    @Column(name = "provider_code")
    String providerCode;

    @Column(name = "provider_name")
    String providerName;

    @Column(name = "rule_id")
    String ruleId;

    @Column(name = "rule_version")
    int ruleVersion;

    String headline;

    @Column(name = "raised_at")
    Instant raisedAt;

    @Column(name = "commissioner_codes")
    List<String> commissionerCodes;

    @Column(name = "review_reference")
    String reviewReference;

    @Column(name = "review_organisation_code")
    String reviewOrganisationCode;

    static FlagEntity of(Flag flag) {
        var row = new FlagEntity();
        row.id = flag.id().value();
        row.reference = flag.reference().value();
        row.providerCode = flag.providerCode();
        row.providerName = flag.providerName();
        row.ruleId = flag.ruleId();
        row.ruleVersion = flag.ruleVersion();
        row.headline = flag.headline();
        row.raisedAt = flag.raisedAt();
        row.commissionerCodes = flag.commissionerCodes().stream().sorted().toList();
        if (flag.handling() instanceof Handling.UnderReview by) {
            row.takenUp(by);
        }
        return row;
    }

    void takenUp(Handling.UnderReview by) {
        reviewReference = by.review().value();
        reviewOrganisationCode = by.organisationCode();
    }

    Flag toFlag() {
        return new Flag(
                new FlagId(id),
                new ReferenceNumber(reference),
                providerCode,
                providerName,
                ruleId,
                ruleVersion,
                headline,
                raisedAt,
                Set.copyOf(commissionerCodes),
                handling());
    }

    private Handling handling() {
        return reviewReference == null
                ? new Handling.NotTakenUp()
                : new Handling.UnderReview(new ReferenceNumber(reviewReference), reviewOrganisationCode);
    }
}
