/** Replays a history of observations from a file, and prints what would have been flagged when. */
@NullMarked
package pqs.workbench.backtest;

import org.jspecify.annotations.NullMarked;
