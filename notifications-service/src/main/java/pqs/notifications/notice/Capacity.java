package pqs.notifications.notice;

import java.util.Locale;
import java.util.Optional;
import pqs.notifications.directory.Role;

/** As what somebody is told: the reason for which the message comes to them and not to another. */
public sealed interface Capacity {

    OnCall ON_CALL = new OnCall();
    Reporter REPORTER = new Reporter();

    /** On the wire and in the database; a role's own code, or a word that no role has. */
    String code();

    /** For a table. */
    String label();

    /** Ends the sentence "You are told because …". */
    String because(String organisationCode);

    /** Holds a role in the organisation. */
    record InRole(Role role) implements Capacity {

        @Override
        public String code() {
            return role.code();
        }

        @Override
        public String label() {
            return role.label();
        }

        @Override
        public String because(String organisationCode) {
            return "the directory lists you as " + asWritten() + " of " + organisationCode;
        }

        /** As it is written within a sentence: abbreviations keep their capitals. */
        private String asWritten() {
            return role == Role.GP ? role.label() : role.label().toLowerCase(Locale.ROOT);
        }
    }

    /** Can be called for the organisation at the moment. */
    record OnCall() implements Capacity {

        @Override
        public String code() {
            return "on-call";
        }

        @Override
        public String label() {
            return "On call";
        }

        @Override
        public String because(String organisationCode) {
            return "you are on call for " + organisationCode;
        }
    }

    /** Reported the concern, for the organisation. */
    record Reporter() implements Capacity {

        @Override
        public String code() {
            return "reporter";
        }

        @Override
        public String label() {
            return "Reporter";
        }

        @Override
        public String because(String organisationCode) {
            return "you reported this concern";
        }
    }

    static Capacity of(Role role) {
        return new InRole(role);
    }

    static Optional<Capacity> parse(String code) {
        return switch (code) {
            case "on-call" -> Optional.of(ON_CALL);
            case "reporter" -> Optional.of(REPORTER);
            default -> Role.parse(code).map(InRole::new);
        };
    }
}
