/** A small pipeline in memory, with faults that can be planted, against which the checker of the ledger is checked. */
@NullMarked
package pqs.systemtests.ledger.model;

import org.jspecify.annotations.NullMarked;
