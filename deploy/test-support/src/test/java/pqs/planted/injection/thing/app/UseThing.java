package pqs.planted.injection.thing.app;

import jakarta.inject.Inject;

class UseThing {
    @Inject
    Runnable needed;
}
