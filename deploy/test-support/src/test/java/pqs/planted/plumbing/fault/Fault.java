package pqs.planted.plumbing.fault;

import jakarta.ws.rs.Path;

@Path("/")
final class Fault {}
