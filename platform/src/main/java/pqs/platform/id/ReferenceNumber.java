package pqs.platform.id;

import java.util.Locale;
import java.util.Optional;

/**
 * A reference number that people read out on the telephone: a letter for its kind, seven random symbols and a check
 * symbol, such as {@code C-7F3K-9M2X}. The 31 symbols leave out I, L, O, U and Z, which are taken for others. The check is a
 * weighted sum modulo 31 (weights 1 to 8, the check symbol's 1): as 31 is prime and every weight and every difference of
 * two weights is not a multiple of it, every single wrong symbol and every swap of two symbols is noticed.
 */
public record ReferenceNumber(String value) {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXY";
    private static final int RANDOM_SYMBOLS = 7;

    public ReferenceNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a reference number: wrong shape or check symbol");
        }
    }

    /** How many different reference numbers a kind has: 31^7, about 27.5 thousand million. */
    public static long capacity() {
        return Math.powExact((long) SYMBOLS.length(), RANDOM_SYMBOLS);
    }

    /**
     * The reference number of a kind that stands for a number.
     *
     * @param number from 0 to {@link #capacity()} - 1
     */
    public static ReferenceNumber of(char kind, long number) {
        if (kind < 'A' || kind > 'Z') {
            throw new IllegalArgumentException("a kind is one capital letter, not " + kind);
        }
        if (number < 0 || number >= capacity()) {
            throw new IllegalArgumentException("outside 0.." + (capacity() - 1) + ": " + number);
        }
        var symbols = new StringBuilder();
        for (long rest = number; symbols.length() < RANDOM_SYMBOLS; rest /= SYMBOLS.length()) {
            symbols.append(SYMBOLS.charAt((int) (rest % SYMBOLS.length())));
        }
        symbols.append(SYMBOLS.charAt(checkOf(symbols)));
        return new ReferenceNumber(kind + "-" + symbols.substring(0, 4) + "-" + symbols.substring(4));
    }

    /** Reads what a person typed: case, spaces and hyphens do not matter, O is read as 0, I and L as 1. */
    public static Optional<ReferenceNumber> parse(String typed) {
        var bare = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        if (bare.length() != RANDOM_SYMBOLS + 2) {
            return Optional.empty();
        }
        var rest = bare.substring(1).replace('O', '0').replace('I', '1').replace('L', '1');
        var canonical = bare.charAt(0) + "-" + rest.substring(0, 4) + "-" + rest.substring(4);
        return isValid(canonical) ? Optional.of(new ReferenceNumber(canonical)) : Optional.empty();
    }

    private static boolean isValid(String value) {
        if (!value.matches("[A-Z]-[" + SYMBOLS + "]{4}-[" + SYMBOLS + "]{4}")) {
            return false;
        }
        var symbols = value.substring(2, 6) + value.substring(7);
        return SYMBOLS.indexOf(symbols.charAt(RANDOM_SYMBOLS)) == checkOf(symbols.subSequence(0, RANDOM_SYMBOLS));
    }

    private static int checkOf(CharSequence symbols) {
        int sum = 0;
        for (int i = 0; i < RANDOM_SYMBOLS; i++) {
            sum += (i + 2) * SYMBOLS.indexOf(symbols.charAt(i));
        }
        return Math.floorMod(-sum, SYMBOLS.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
