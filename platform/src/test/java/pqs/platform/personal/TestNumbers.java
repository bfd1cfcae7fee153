package pqs.platform.personal;

import java.util.Random;

/** NHS numbers of the test range, which belong to nobody. */
public final class TestNumbers {

    private TestNumbers() {}

    public static String random(Random random) {
        while (true) {
            var nine = "999%06d".formatted(random.nextInt(1_000_000));
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                sum += (nine.charAt(i) - '0') * (10 - i);
            }
            int rest = sum % 11;
            if (rest != 1) {
                return nine + (rest == 0 ? 0 : 11 - rest);
            }
        }
    }
}
