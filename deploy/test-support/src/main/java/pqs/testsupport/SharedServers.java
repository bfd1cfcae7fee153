package pqs.testsupport;

import java.lang.reflect.InvocationTargetException;

/**
 * Starts the servers once in a JVM. Their classes come from the JVM's own class loader, not from the one Quarkus made for the
 * application under test: that one is closed when the next application starts, and a broker whose loader is closed dies of
 * missing classes.
 */
final class SharedServers {

    static final String SEQUENCE = "test_databases";

    private SharedServers() {}

    static Infrastructure get() {
        // The one object that the copies of this class in all class loaders have in common.
        synchronized (System.getProperties()) {
            var addresses = Addresses.published().orElseGet(() -> {
                start();
                return Addresses.published().orElseThrow();
            });
            return () -> addresses;
        }
    }

    private static void start() {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        var system = ClassLoader.getSystemClassLoader();
        thread.setContextClassLoader(system);
        try {
            Class.forName("pqs.testsupport.ServersOfThisJvm", true, system)
                    .getMethod("start")
                    .invoke(null);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    "the tests' servers did not start: "
                            + e.getTargetException().getMessage(),
                    e.getTargetException());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("test-support is not on the JVM's own class path", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
