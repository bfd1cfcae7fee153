package pqs.platform.audit;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What was changed or read.
 *
 * @param type the kind of record, in small letters, such as {@code flag-acknowledgement}
 * @param id opaque: an identifier of ours, a public code or a subject of the identity provider, never a name or a patient's number
 */
public record AuditSubject(String type, String id) {

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._@:|-]{1,100}");

    public AuditSubject {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("not a type of audited record: small letters, digits and hyphens");
        }
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not an opaque identifier of a " + type);
        }
    }

    public static AuditSubject of(String type, UUID id) {
        return new AuditSubject(type, id.toString());
    }
}
