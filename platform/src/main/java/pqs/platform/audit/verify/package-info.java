/** Verifies a trail against its seals, its chains and its anchors. JDBC and the JDK only: it runs without the service. */
@NullMarked
package pqs.platform.audit.verify;

import org.jspecify.annotations.NullMarked;
