package pqs.planted.trail.thing.app;

interface AuditTrail {
    void record(String what);
}
