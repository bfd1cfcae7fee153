package pqs.planted.clean.thing;

import java.time.Instant;

public record Thing(String name, Instant since) {}
