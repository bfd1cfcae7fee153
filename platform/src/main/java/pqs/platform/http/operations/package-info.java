/** The operator's page of events that could not be handled yet. */
@NullMarked
package pqs.platform.http.operations;

import org.jspecify.annotations.NullMarked;
