package pqs.planted.transaction.thing.app;

import jakarta.transaction.Transactional;

class UseThing {
    @Transactional
    void opensWhereItMay() {}
}
