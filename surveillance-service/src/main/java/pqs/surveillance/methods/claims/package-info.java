/** What was claimed, held against case mix, peers, reports and referrals. */
@NullMarked
package pqs.surveillance.methods.claims;

import org.jspecify.annotations.NullMarked;
