/** PostgreSQL and Kafka on this machine, with nothing installed, that keep what was promised over any crash. */
@NullMarked
package pqs.embedded;

import org.jspecify.annotations.NullMarked;
