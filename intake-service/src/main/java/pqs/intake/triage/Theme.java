package pqs.intake.triage;

/**
 * What concerns have in common.
 *
 * @param code as in events and the API; never changes
 */
public record Theme(String code, String label) {}
