/** The pages and API of training. */
@NullMarked
package pqs.intake.training.http;

import org.jspecify.annotations.NullMarked;
