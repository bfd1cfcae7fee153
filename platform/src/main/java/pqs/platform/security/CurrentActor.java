package pqs.platform.security;

/** The actor of the request being served. */
public interface CurrentActor {

    /**
     * @throws io.quarkus.security.UnauthorizedException if nobody is signed in
     */
    Actor get();
}
