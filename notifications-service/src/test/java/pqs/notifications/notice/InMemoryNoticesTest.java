package pqs.notifications.notice;

import java.util.UUID;
import java.util.function.Supplier;

class InMemoryNoticesTest extends NoticesContract {

    private final Notices notices = new InMemoryNotices();
    private long ids;

    @Override
    protected Notices notices() {
        return notices;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }

    @Override
    protected UUID newId() {
        return new UUID(7, ++ids);
    }
}
