package pqs.intake.response.app;

import java.util.Optional;
import pqs.intake.concern.CaseFacts;
import pqs.intake.response.PatientRelease;
import pqs.intake.response.RequestFacts;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditPurpose;
import pqs.platform.audit.AuditSubject;

/**
 * What the trail says of questions to providers and of releases. A question is its commissioner's record. A release is the
 * practice's, whose patient it is about; where the practice must not be tipped off, the commissioner's.
 */
final class ResponseAudit {

    private ResponseAudit() {}

    /** @param what as in {@code audit-actions.properties} */
    static AuditEntry change(String what, RequestFacts request) {
        return AuditEntry.change("response." + what, subject(request))
                .with("reference", request.reference())
                .with("provider", request.provider())
                .ownedBy(request.commissionerCode());
    }

    /** @param confirmed somebody said of words that they do not point at a practice that stays unknown */
    static AuditEntry requested(RequestFacts request, boolean confirmed) {
        var asked = change("requested", request);
        return confirmed ? asked.with("words-near-the-practice", "confirmed") : asked;
    }

    /** @param what such as {@code question}: typed words, which are read under a row */
    static AuditEntry read(String what, RequestFacts request) {
        return AuditEntry.read("response." + what, subject(request), AuditPurpose.of("handling"))
                .with("reference", request.reference())
                .ownedBy(request.commissionerCode());
    }

    static AuditSubject subject(RequestFacts request) {
        return AuditSubject.of("response-request", request.id().value());
    }

    static AuditEntry released(PatientRelease.Active release, CaseFacts facts) {
        var given = aboutRelease("concern.patient-reference-given", release, facts)
                .because(release.facts().reason());
        return facts.confidential() ? given.with("reporter-stays-unknown", "overridden") : given;
    }

    static AuditEntry ended(PatientRelease.Ended release, CaseFacts facts) {
        return aboutRelease("concern.patient-reference-taken-back", release, facts)
                .because(release.reason());
    }

    private static AuditEntry aboutRelease(String action, PatientRelease release, CaseFacts facts) {
        var entry = AuditEntry.change(action, concern(facts))
                .with("provider", release.facts().provider())
                .ownedBy(ownerOf(facts));
        return new AuditEntry(
                entry.kind(),
                entry.action(),
                entry.subject(),
                Optional.of(AuditPurpose.of("release")),
                entry.reason(),
                entry.details(),
                entry.owner(),
                entry.person());
    }

    static AuditSubject concern(CaseFacts facts) {
        return AuditSubject.of("concern", facts.id().value());
    }

    static String ownerOf(CaseFacts facts) {
        return facts.isSensitive()
                ? facts.commissionerCode()
                : facts.concern().practice().value();
    }
}
