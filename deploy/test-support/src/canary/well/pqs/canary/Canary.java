package pqs.canary;

/** Must compile: shows that its sick twin fails for its null and for nothing else. */
final class Canary {

    private Canary() {}

    static String song() {
        return "tweet";
    }
}
