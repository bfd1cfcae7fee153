package pqs.planted.web.thing.app;

import jakarta.ws.rs.Path;

@Path("/thing")
class UseThing {}
