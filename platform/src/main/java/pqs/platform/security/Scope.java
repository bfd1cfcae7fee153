package pqs.platform.security;

import java.util.Set;

/**
 * Which rows a transaction may see. Set on the connection when the transaction begins; row-level security policies in
 * each service's migrations read it. The unscoped transaction sees no row of a protected table.
 */
public sealed interface Scope {

    /** A person: sees what belongs to these organisations (ODS codes) and nothing else. */
    record Organisations(String subject, Set<String> codes) implements Scope {
        public Organisations {
            codes = Set.copyOf(codes);
        }
    }

    /** A consumer, a scheduler or an import, named so that the audit trail can say which: sees every row. */
    record Service(String name) implements Scope {
        public Service {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a service scope needs a name");
            }
        }
    }

    /** Nobody said who is asking: sees nothing. */
    record None() implements Scope {}
}
