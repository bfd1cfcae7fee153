package pqs.planted.trail.thing.app;

import jakarta.transaction.Transactional;

class UseThing {
    private final AuditTrail trail;

    UseThing(AuditTrail trail) {
        this.trail = trail;
    }

    @Transactional
    void remembers() {
        trail.record("used");
    }
}
