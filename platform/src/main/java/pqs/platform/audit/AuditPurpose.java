package pqs.platform.audit;

import java.util.Map;

/**
 * Why somebody reads what is sensitive. The list is closed and is data: {@code audit-purposes.properties} has each code with
 * the words people see.
 *
 * @param code as listed, such as {@code own-record}
 */
public record AuditPurpose(String code) {

    private static final Map<String, String> LISTED = WordList.read("audit-purposes.properties");

    public AuditPurpose {
        if (!LISTED.containsKey(code)) {
            throw new IllegalArgumentException("not a listed purpose (see audit-purposes.properties)");
        }
    }

    public static AuditPurpose of(String code) {
        return new AuditPurpose(code);
    }

    /** What people see. */
    public String words() {
        return LISTED.getOrDefault(code, code);
    }

    /** Every purpose there is: code and words, in the order of the codes. */
    public static Map<String, String> all() {
        return LISTED;
    }
}
