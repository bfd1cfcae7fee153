package pqs.intake.alert;

import java.util.UUID;

/** Identity of an alert; the key of its events too. */
public record AlertId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
