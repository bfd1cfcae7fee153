package pqs.canary;

/** Must not compile: it differs from its well twin in nothing but the null that it promises never to return. */
final class Canary {

    private Canary() {}

    static String song() {
        return null;
    }
}
