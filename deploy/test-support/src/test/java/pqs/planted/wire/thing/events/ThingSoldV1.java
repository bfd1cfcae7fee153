package pqs.planted.wire.thing.events;

import java.util.List;

record ThingSoldV1(String id, List<Buyer> buyers) {
    record Buyer(String id) {}
}
