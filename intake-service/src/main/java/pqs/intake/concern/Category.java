package pqs.intake.concern;

/**
 * What a concern is about.
 *
 * @param code as in events and the API, such as {@code poor-report}; never changes
 * @param label as on pages; may be reworded
 */
public record Category(String code, String label) {}
