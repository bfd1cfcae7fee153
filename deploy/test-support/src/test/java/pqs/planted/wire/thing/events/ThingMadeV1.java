package pqs.planted.wire.thing.events;

class ThingMadeV1 {}
