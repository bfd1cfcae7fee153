/** Requests to providers and releases of patient references as kept. */
@NullMarked
package pqs.intake.response.db;

import org.jspecify.annotations.NullMarked;
