/** The first page: what the person signed in can do, over all services. */
@NullMarked
package pqs.intake.home.http;

import org.jspecify.annotations.NullMarked;
