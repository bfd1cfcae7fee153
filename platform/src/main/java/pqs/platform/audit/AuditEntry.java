package pqs.platform.audit;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One thing that somebody did to, or saw of, a record. Holds nothing that identifies a patient: ids, codes and coarse facts.
 *
 * {@snippet :
 * trail.record(AuditEntry.change("thing.renamed", AuditSubject.of("thing", id)).ownedBy(organisationCode));
 * trail.record(AuditEntry.read("thing.secret", AuditSubject.of("thing", id), AuditPurpose.of("own-record")));
 * }
 *
 * @param action what was done, as a past fact or as the thing read: {@code thing.renamed}, {@code thing.secret}
 * @param purpose why; a READ always has one
 * @param reason free words beside the purpose, at most {@value #REASON_CHARACTERS_MAX} characters; nobody has to give one
 * @param details a few more facts, at most {@value #DETAILS_MAX}
 * @param owner code of the organisation whose record it is, if one; its auditors see the row as well as the actor's
 * @param person subject of the member of staff whom the record is about, if one; they see the row
 */
public record AuditEntry(
        Kind kind,
        String action,
        AuditSubject subject,
        Optional<AuditPurpose> purpose,
        Optional<String> reason,
        SortedMap<String, String> details,
        Optional<String> owner,
        Optional<String> person) {

    public static final int REASON_CHARACTERS_MAX = 200;
    public static final int DETAILS_MAX = 8;
    public static final int DETAIL_CHARACTERS_MAX = 100;

    private static final Pattern ACTION = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");
    private static final int ACTION_CHARACTERS_MAX = 80;
    private static final Pattern DETAIL_NAME = Pattern.compile("[a-z][a-zA-Z0-9-]{0,39}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,19}");
    /** Ten digits, however spaced, may be an NHS number; those within an identifier of letters and digits are not. */
    private static final Pattern TEN_DIGITS = Pattern.compile("(?<![0-9A-Za-z])[0-9](?:[ -]?[0-9]){9}(?![0-9A-Za-z])");

    private static final Pattern UUID_SHAPE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    public enum Kind {
        CHANGE,
        READ
    }

    public AuditEntry {
        if (action.length() > ACTION_CHARACTERS_MAX || !ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException("not an action, such as thing.renamed: " + action);
        }
        if (kind == Kind.READ && purpose.isEmpty()) {
            throw new IllegalArgumentException("reading " + action + " needs a purpose");
        }
        reason = reason.map(String::strip).filter(text -> !text.isEmpty());
        reason.ifPresent(text -> requireShortAndImpersonal("reason", text, REASON_CHARACTERS_MAX));
        if (details.size() > DETAILS_MAX) {
            throw new IllegalArgumentException("more than " + DETAILS_MAX + " details of " + action);
        }
        details.forEach((name, value) -> {
            if (!DETAIL_NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("not the name of a detail: " + name);
            }
            requireShortAndImpersonal(name, value, DETAIL_CHARACTERS_MAX);
        });
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
        if (owner.isPresent() && !CODE.matcher(owner.get()).matches()) {
            throw new IllegalArgumentException("not an organisation code");
        }
    }

    public static AuditEntry change(String action, AuditSubject subject) {
        return new AuditEntry(
                Kind.CHANGE,
                action,
                subject,
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                Optional.empty(),
                Optional.empty());
    }

    public static AuditEntry read(String action, AuditSubject subject, AuditPurpose purpose) {
        return new AuditEntry(
                Kind.READ,
                action,
                subject,
                Optional.of(purpose),
                Optional.empty(),
                new TreeMap<>(),
                Optional.empty(),
                Optional.empty());
    }

    /** One more fact; never one that identifies a person. */
    public AuditEntry with(String name, Object value) {
        var more = new TreeMap<>(details);
        more.put(name, value.toString());
        return new AuditEntry(kind, action, subject, purpose, reason, more, owner, person);
    }

    public AuditEntry because(String words) {
        return new AuditEntry(kind, action, subject, purpose, Optional.of(words), details, owner, person);
    }

    public AuditEntry ownedBy(String organisationCode) {
        return new AuditEntry(kind, action, subject, purpose, reason, details, Optional.of(organisationCode), person);
    }

    public AuditEntry about(String personSubject) {
        return new AuditEntry(kind, action, subject, purpose, reason, details, owner, Optional.of(personSubject));
    }

    /** True if this text may be given as a reason. */
    public static boolean isFitReason(String text) {
        return text.strip().length() <= REASON_CHARACTERS_MAX && !mayHoldNhsNumber(text);
    }

    /** The digits of a UUID run on over its hyphens: about one in twenty would look like an NHS number. */
    private static boolean mayHoldNhsNumber(String text) {
        return TEN_DIGITS.matcher(UUID_SHAPE.matcher(text).replaceAll("id")).find();
    }

    private static void requireShortAndImpersonal(String name, String text, int charactersMax) {
        if (text.length() > charactersMax) {
            throw new IllegalArgumentException(name + " is longer than " + charactersMax + " characters");
        }
        if (mayHoldNhsNumber(text)) {
            throw new IllegalArgumentException(name + " holds ten digits, which may be an NHS number");
        }
    }
}
