package pqs.surveillance.methods;

/**
 * What a method has to say of a series: a result, or that there is too little to go by. Too little data is an answer, not a
 * mistake, and never the same as "nothing found".
 */
public sealed interface Judgement<T> {

    /** There was enough to go by. */
    record Enough<T>(T result) implements Judgement<T> {}

    /**
     * There was not.
     *
     * @param have how many there are
     * @param need how many the method asks for
     * @param of what is counted, such as {@code points}
     */
    record TooLittle<T>(int have, int need, String of) implements Judgement<T> {

        public String words() {
            return "not enough to judge: " + have + " of " + need + " " + of;
        }
    }
}
