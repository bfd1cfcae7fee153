/** What the clients saw, what the system holds afterwards, and the nine promises that compare the two. */
@NullMarked
package pqs.systemtests.ledger;

import org.jspecify.annotations.NullMarked;
