package pqs.notifications.notice;

/**
 * Words of a message: subject and text.
 *
 * @param subject one line
 */
public record EmailText(String subject, String text) {}
