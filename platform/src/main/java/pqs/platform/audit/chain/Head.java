package pqs.platform.audit.chain;

/**
 * The end of a chain.
 *
 * @param number of the last link; 0 where there is none yet
 */
public record Head(long number, ChainHash hash) {}
