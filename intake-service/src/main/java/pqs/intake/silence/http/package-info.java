/** The silence report as pages, figures and API. */
@NullMarked
package pqs.intake.silence.http;

import org.jspecify.annotations.NullMarked;
