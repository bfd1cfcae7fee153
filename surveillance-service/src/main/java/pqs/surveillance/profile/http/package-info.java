/** The pages about providers: what the register, the observations and the flags hold on one of them, side by side. */
@NullMarked
package pqs.surveillance.profile.http;

import org.jspecify.annotations.NullMarked;
