package pqs.notifications.notice.app;

/** Fired when notices have been added; heard once their transaction has committed. */
record NoticesOwed() {}
