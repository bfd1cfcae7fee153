/** How well rule sets find planted faults in simulated populations, and how often they cry wolf. */
@NullMarked
package pqs.workbench.evaluate;

import org.jspecify.annotations.NullMarked;
