package pqs.surveillance.methods.xmr;

/** Which way is better. */
public enum Improvement {
    INCREASE,
    DECREASE,
    /** Neither way: special causes are told by direction alone, and there is no assurance. */
    NEUTRAL
}
