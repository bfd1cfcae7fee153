/** XmR charts (individuals and moving ranges) as Making Data Count draws them, each result naming the rules it was read by. */
@NullMarked
package pqs.surveillance.methods.xmr;

import org.jspecify.annotations.NullMarked;
