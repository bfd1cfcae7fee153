package pqs.local.process;

/** A program to be cached. */
final class Greeting {

    private Greeting() {}

    public static void main(String... arguments) {
        System.out.println("good morning");
    }
}
