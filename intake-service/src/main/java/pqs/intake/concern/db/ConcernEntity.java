package pqs.intake.concern.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A concern as it was reported; the row never changes. */
@Entity
@Immutable
@Table(name = "concern")
@SuppressWarnings("NullAway.Init")
class ConcernEntity {

    @Id
    @Column(name = "concern_id")
    UUID concernId;

    @Column(name = "reference")
    String reference;

    @Column(name = "practice_code")
    String practiceCode;

    @Column(name = "reported_by")
    String reportedBy;

    @Column(name = "submission_key")
    String submissionKey;

    @Column(name = "submission_digest")
    String submissionDigest;

    @Nullable
    @Column(name = "provider_code")
    String providerCode;

    @Nullable
    @Column(name = "site_code")
    String siteCode;

    @Column(name = "category")
    String category;

    @Column(name = "severity")
    String severity;

    @Column(name = "occurred_on")
    LocalDate occurredOn;

    @Column(name = "what_happened")
    String whatHappened;

    @Column(name = "identifiers_checked")
    boolean identifiersChecked;

    @Column(name = "reported_at")
    Instant reportedAt;

    @Column(name = "urgent")
    boolean urgent;

    @Column(name = "source")
    String source;

    @Nullable
    @Column(name = "heard_on")
    LocalDate heardOn;

    @Nullable
    @Column(name = "heard_from")
    String heardFrom;

    @Column(name = "confidential")
    boolean confidential;

    @Nullable
    @Column(name = "examination")
    String examination;
}
