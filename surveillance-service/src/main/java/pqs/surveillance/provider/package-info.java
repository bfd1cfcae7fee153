/** The register of providers: who they are, where they work and who commissions them. */
@NullMarked
package pqs.surveillance.provider;

import org.jspecify.annotations.NullMarked;
