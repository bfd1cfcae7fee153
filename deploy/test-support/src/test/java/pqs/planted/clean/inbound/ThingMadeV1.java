package pqs.planted.clean.inbound;

record ThingMadeV1(String name) {}
