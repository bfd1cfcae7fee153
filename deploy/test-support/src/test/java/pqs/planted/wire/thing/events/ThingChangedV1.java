package pqs.planted.wire.thing.events;

import java.util.List;
import pqs.planted.wire.thing.Thing;

record ThingChangedV1(String id, List<Thing> things) {}
