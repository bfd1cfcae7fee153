package pqs.planted.clean.thing.http;

import jakarta.ws.rs.Path;
import pqs.planted.clean.thing.app.MakeThing;

@Path("/things")
class Page {
    private final MakeThing makeThing;

    Page(MakeThing makeThing) {
        this.makeThing = makeThing;
    }

    void post(String name) {
        makeThing.handle(name);
    }
}
