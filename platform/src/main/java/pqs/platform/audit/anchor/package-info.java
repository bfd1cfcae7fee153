/** The ends of the chains, kept outside the database. Plain JDK, so that those who verify need nothing of a running service. */
@NullMarked
package pqs.platform.audit.anchor;

import org.jspecify.annotations.NullMarked;
