/** What was observed about providers, when it happened and when it became known. */
@NullMarked
package pqs.surveillance.observation;

import org.jspecify.annotations.NullMarked;
