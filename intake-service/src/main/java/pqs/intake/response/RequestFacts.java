package pqs.intake.response;

import java.time.Instant;
import pqs.intake.concern.ConcernId;
import pqs.intake.provider.ProviderCode;
import pqs.platform.id.ReferenceNumber;

/**
 * What is agreed when a provider is asked.
 *
 * @param reference for provider and commissioner; another one than the concern's, which the reporter knows
 * @param confidential the reporter asked to stay unknown to the provider
 * @param requestedBy subject of whoever asked
 * @param dueAt by when it is to be answered, as it stands now
 * @param version from 1, raised by each change
 */
public record RequestFacts(
        RequestId id,
        ReferenceNumber reference,
        ConcernId concern,
        ProviderCode provider,
        String commissionerCode,
        Question question,
        boolean confidential,
        Instant requestedAt,
        String requestedBy,
        Instant dueAt,
        long version) {

    public RequestFacts {
        if (confidential && question.shared().practice().isPresent()) {
            throw new IllegalArgumentException("the reporter asked to stay unknown to the provider");
        }
    }

    RequestFacts dueAt(Instant later) {
        return new RequestFacts(
                id,
                reference,
                concern,
                provider,
                commissionerCode,
                question,
                confidential,
                requestedAt,
                requestedBy,
                later,
                version);
    }
}
