package pqs.surveillance.flag.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pqs.platform.id.ReferenceNumber;
import pqs.surveillance.flag.Acknowledger;
import pqs.surveillance.flag.CanonicalEvidence;
import pqs.surveillance.flag.Counted;
import pqs.surveillance.flag.Flag;
import pqs.surveillance.flag.FlagFacts;
import pqs.surveillance.flag.FlagId;
import pqs.surveillance.flag.RuleVersion;
import pqs.surveillance.provider.ProviderCode;

/** Row of {@code flag}. The database lets only the last six columns change. */
@Entity
@Table(name = "flag")
class FlagEntity {

    static final String RAISED = "raised";
    static final String ACKNOWLEDGED = "acknowledged";

    @Id
    @Column(name = "flag_id")
    UUID id = new UUID(0, 0);

    @Column(updatable = false)
    String reference = "";

    @Column(name = "provider_code", updatable = false)
    String providerCode = "";

    @Column(name = "provider_name", updatable = false)
    String providerName = "";

    @Column(name = "rule_id", updatable = false)
    String ruleId = "";

    @Column(name = "rule_version", updatable = false)
    int ruleVersion;

    @Column(name = "known_at", updatable = false)
    Instant knownAt = Instant.EPOCH;

    @Column(name = "recorded_up_to", updatable = false)
    long recordedUpTo;

    @Column(name = "counted_after_flag", updatable = false)
    @Nullable
    String countedAfterFlag;

    @Column(name = "counted_up_to", updatable = false)
    long countedUpTo;

    @Column(name = "raised_at", updatable = false)
    Instant raisedAt = Instant.EPOCH;

    @Column(updatable = false)
    String headline = "";

    @Column(updatable = false)
    String evidence = "";

    @Column(name = "evidence_digest", updatable = false)
    String evidenceDigest = "";

    String state = RAISED;

    @Column(name = "acknowledged_at")
    @Nullable
    Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    @Nullable
    String acknowledgedBy;

    @Column(name = "acknowledged_organisation")
    @Nullable
    String acknowledgedOrganisation;

    @Column(name = "acknowledged_up_to")
    @Nullable
    Long acknowledgedUpTo;

    @Column(name = "overdue_at")
    @Nullable
    Instant overdueAt;

    static FlagEntity of(FlagFacts facts) {
        var entity = new FlagEntity();
        entity.id = facts.id().value();
        entity.reference = facts.reference().value();
        entity.providerCode = facts.provider().value();
        entity.providerName = facts.providerName();
        entity.ruleId = facts.rule().id();
        entity.ruleVersion = facts.rule().number();
        entity.knownAt = facts.knownAt();
        entity.recordedUpTo = facts.recordedUpTo();
        var after = facts.counted().flagReference();
        entity.countedAfterFlag = after.isEmpty() ? null : after;
        entity.countedUpTo = facts.counted().place();
        entity.raisedAt = facts.raisedAt();
        entity.headline = facts.headline();
        entity.evidence = facts.evidence().json();
        entity.evidenceDigest = facts.evidence().digest();
        return entity;
    }

    void acknowledge(Flag.Acknowledged flag) {
        state = ACKNOWLEDGED;
        acknowledgedAt = flag.at();
        acknowledgedBy = flag.by().subject();
        acknowledgedOrganisation = flag.by().organisationCode();
        acknowledgedUpTo = flag.settledUpTo();
    }

    Flag toFlag() {
        return switch (state) {
            case RAISED -> overdueAt == null ? new Flag.Raised(facts()) : new Flag.Overdue(facts(), overdueAt);
            case ACKNOWLEDGED ->
                new Flag.Acknowledged(
                        facts(),
                        new Acknowledger(
                                Objects.requireNonNull(acknowledgedBy),
                                Objects.requireNonNull(acknowledgedOrganisation)),
                        Objects.requireNonNull(acknowledgedAt),
                        Objects.requireNonNull(acknowledgedUpTo),
                        overdueAt);
            default -> throw new IllegalStateException("a flag cannot be " + state);
        };
    }

    private FlagFacts facts() {
        return new FlagFacts(
                new FlagId(id),
                new ReferenceNumber(reference),
                new ProviderCode(providerCode),
                providerName,
                new RuleVersion(ruleId, ruleVersion),
                knownAt,
                recordedUpTo,
                new Counted(countedAfterFlag == null ? "" : countedAfterFlag, countedUpTo),
                raisedAt,
                headline,
                new CanonicalEvidence(evidence, evidenceDigest));
    }
}
