package pqs.planted.transaction.thing.app;

import jakarta.transaction.Transactional;
import pqs.planted.NotAudited;

@NotAudited
class UseThing {
    @Transactional
    void opensWhereItMay() {}
}
