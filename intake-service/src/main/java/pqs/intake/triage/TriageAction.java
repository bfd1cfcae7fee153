package pqs.intake.triage;

import java.util.Optional;
import pqs.intake.concern.Grading;
import pqs.intake.concern.Outcome;
import pqs.intake.provider.ProviderPlace;

/** Something that somebody who triages does with a concern, read and checked. */
public sealed interface TriageAction {

    Kind kind();

    /** What can be done, and how its page and its entry in the audit trail are named. */
    enum Kind {
        ACKNOWLEDGE("acknowledge", "Take it up"),
        GRADE("grade", "Judge harm and themes"),
        NOTE("note", "Write a note"),
        ASK("question", "Ask the reporter"),
        RELINK("provider", "Change the provider"),
        URGENCY("urgency", "Change how urgent it is"),
        CLOSE("close", "Close it"),
        REOPEN("reopen", "Open it again");

        private final String path;
        private final String label;

        Kind(String path, String label) {
            this.path = path;
            this.label = label;
        }

        /** The last part of its page's address. */
        public String path() {
            return path;
        }

        public String label() {
            return label;
        }
    }

    record Acknowledge() implements TriageAction {
        @Override
        public Kind kind() {
            return Kind.ACKNOWLEDGE;
        }
    }

    /** @param why for the record */
    record Grade(Grading judged, Optional<String> why) implements TriageAction {
        @Override
        public Kind kind() {
            return Kind.GRADE;
        }
    }

    /** For those who triage, and not for the reporter. */
    record Note(String words) implements TriageAction {
        @Override
        public Kind kind() {
            return Kind.NOTE;
        }
    }

    record Ask(String question) implements TriageAction {
        @Override
        public Kind kind() {
            return Kind.ASK;
        }
    }

    record Relink(ProviderPlace place, String why) implements TriageAction {
        @Override
        public Kind kind() {
            return Kind.RELINK;
        }
    }

    record ChangeUrgency(boolean urgent, String why) implements TriageAction {
        @Override
        public Kind kind() {
            return Kind.URGENCY;
        }
    }

    record Close(Outcome outcome) implements TriageAction {
        @Override
        public Kind kind() {
            return Kind.CLOSE;
        }
    }

    record Reopen(String why) implements TriageAction {
        @Override
        public Kind kind() {
            return Kind.REOPEN;
        }
    }
}
