/** How much those who report usually report, and what it means when they do not. */
@NullMarked
package pqs.surveillance.methods.reporter;

import org.jspecify.annotations.NullMarked;
