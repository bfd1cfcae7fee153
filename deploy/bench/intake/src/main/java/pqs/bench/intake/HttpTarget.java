package pqs.bench.intake;

import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** A service that takes posts, and how many of them it has answered with 201. */
final class HttpTarget implements Target {

    private final String name;
    private final URI address;
    private final Supplier<HttpLane.Post> posts;
    private final AtomicLong accepted = new AtomicLong();

    HttpTarget(String name, URI address, Supplier<HttpLane.Post> posts) {
        this.name = name;
        this.address = address;
        this.posts = posts;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public HttpLane open() {
        return new HttpLane(address, posts, accepted);
    }

    HttpLane.Post next() {
        return posts.get();
    }

    long accepted() {
        return accepted.get();
    }
}
