/** The whole system as processes: kills, outages, redelivery, browsers. */
@NullMarked
package pqs.systemtests;

import org.jspecify.annotations.NullMarked;
