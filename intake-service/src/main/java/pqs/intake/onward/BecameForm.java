package pqs.intake.onward;

/**
 * What somebody says a concern became, as it came.
 *
 * @param kind code of an {@link OnwardKind}
 * @param body code of a {@link StatutoryBody}; empty where there is none
 * @param beganOn as year-month-day
 */
public record BecameForm(String kind, String body, String owner, String beganOn) {}
