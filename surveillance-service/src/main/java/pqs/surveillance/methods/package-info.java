/**
 * Statistical methods of surveillance: pure functions from histories of observations to results that carry all that is needed
 * to repeat them. One package a family, one file a method; formula and source stand in its Javadoc. Nothing here knows Quarkus,
 * a database or a page.
 */
@NullMarked
package pqs.surveillance.methods;

import org.jspecify.annotations.NullMarked;
