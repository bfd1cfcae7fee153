/** Who may do what: every operation of a service, asked by every role and by nobody. */
@NullMarked
package pqs.testsupport.access;

import org.jspecify.annotations.NullMarked;
