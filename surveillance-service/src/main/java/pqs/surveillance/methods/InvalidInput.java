package pqs.surveillance.methods;

/** An input that no method can use: the message names it, says what is wrong with it and what would be right. */
public final class InvalidInput extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field such as {@code counts[3]}
     * @param problem such as {@code is -1}
     * @param remedy such as {@code counts are whole numbers from 0}
     */
    public InvalidInput(String field, String problem, String remedy) {
        super(field + " " + problem + ": " + remedy);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
