/**
 * The watch: a rule set over the histories of providers, day by day, with nothing used that was not known by then. Pure
 * functions, as the methods are; {@link pqs.surveillance.watch.Watch} is the way in.
 */
@NullMarked
package pqs.surveillance.watch;

import org.jspecify.annotations.NullMarked;
