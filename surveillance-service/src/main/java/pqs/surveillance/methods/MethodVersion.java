package pqs.surveillance.methods;

/**
 * Which method, and which version of it: any change that could change a number counts the version up, and what was computed
 * before stays what it was.
 *
 * @param name such as {@code poisson-cusum}
 * @param number from 1
 */
public record MethodVersion(String name, int number) {

    public MethodVersion {
        if (name.isBlank() || number < 1) {
            throw new IllegalArgumentException("a method has a name, and versions count from 1");
        }
    }
}
