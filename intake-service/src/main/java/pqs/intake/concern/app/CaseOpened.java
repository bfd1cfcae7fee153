package pqs.intake.concern.app;

import pqs.intake.concern.CaseFacts;

/**
 * What another feature does when a concern is new. Every bean of this type is called in the transaction that takes the concern, in the
 * scope of whoever reports it, after its case and first step have been written.
 */
public interface CaseOpened {

    void opened(CaseFacts facts);
}
