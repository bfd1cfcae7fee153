package pqs.planted.transaction.thing.http;

import jakarta.transaction.Transactional;

class Page {
    @Transactional
    void opens() {}

    @Transactional(Transactional.TxType.MANDATORY)
    void joins() {}
}
