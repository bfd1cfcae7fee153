package pqs.planted.trail.thing.app;

import jakarta.transaction.Transactional;

class UseThingAndForget {
    @Transactional
    void leavesNoTrail() {}
}
