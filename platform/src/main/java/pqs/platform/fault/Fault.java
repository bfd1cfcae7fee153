package pqs.platform.fault;

/**
 * One thing wrong with an input, in words for the person who must mend it.
 *
 * @param field name of the field as the API and the form call it, such as {@code occurredOn}; a row adds its number:
 *     {@code row 17: postcode}
 * @param code stable code that systems and counters use, such as {@code in-the-future}
 * @param message what is wrong and what to do about it, in one plain sentence or two; never quotes personal data
 */
public record Fault(String field, String code, String message) {}
