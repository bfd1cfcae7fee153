package pqs.surveillance.flag;

/**
 * Who took a flag up, or decided about the time there is for that.
 *
 * @param subject identifier from the identity provider, never a name
 * @param organisationCode organisation the person acted for
 */
public record Acknowledger(String subject, String organisationCode) {}
