/** The demonstration's identity provider: a sign-in page of named roles, and tokens for the same people. */
@NullMarked
package pqs.local.identity;

import org.jspecify.annotations.NullMarked;
