/** What the clients saw, what the system holds afterwards, and the promises that compare the two. */
@NullMarked
package pqs.systemtests.ledger;

import org.jspecify.annotations.NullMarked;
