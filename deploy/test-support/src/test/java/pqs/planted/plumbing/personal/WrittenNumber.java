package pqs.planted.plumbing.personal;

import jakarta.ws.rs.Path;

@Path("/number")
final class WrittenNumber {}
