/** The fault campaign: what is done to the running system on purpose, what should come of it, and what was seen. */
@NullMarked
package pqs.systemtests.faults;

import org.jspecify.annotations.NullMarked;
