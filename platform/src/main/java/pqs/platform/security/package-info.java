/** Who is acting, for which organisation, and which rows the transaction may see. */
@NullMarked
package pqs.platform.security;

import org.jspecify.annotations.NullMarked;
