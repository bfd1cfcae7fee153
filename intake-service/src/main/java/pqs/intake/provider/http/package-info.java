/** Search over intake's copy of the provider register. */
@NullMarked
package pqs.intake.provider.http;

import org.jspecify.annotations.NullMarked;
