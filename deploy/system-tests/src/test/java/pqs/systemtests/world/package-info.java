/** The running system as the tests see it: from outside by its APIs, and behind its back by tables and topics. */
@NullMarked
package pqs.systemtests.world;

import org.jspecify.annotations.NullMarked;
