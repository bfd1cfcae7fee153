package pqs.platform.imports;

import java.time.Instant;

/**
 * Where the rows of a file come from.
 *
 * @param organisation code of the organisation that the sender was signed in for: rows about another one's are not theirs to send
 * @param sentBy subject of the sender at the identity provider; no name
 * @param importedAt when the file came, the same however often it is read
 */
public record Origin(String organisation, String sentBy, Instant importedAt) {}
