package pqs.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Holds a PostgreSQL until it is killed: {@code <folder> <folder of the programs>}. */
final class PostgresHolderMain {

    private PostgresHolderMain() {}

    public static void main(String... arguments) throws Exception {
        var server = PostgresServer.start(
                Path.of(arguments[0]), 0, Durability.DURABLE, PostgresBinaries.in(Path.of(arguments[1])));
        System.out.println("ready " + server.pid());
        new CountDownLatch(1).await();
    }
}
