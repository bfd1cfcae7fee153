package pqs.notifications.mail;

import pqs.notifications.directory.EmailAddress;

/**
 * One message to one person.
 *
 * @param messageId the Message-ID header without its angle brackets, {@code left@right}; the same whenever the same notice
 *     is sent again, so that a mail system can drop the second copy
 * @param subject one line
 * @param text plain text
 */
public record Email(String messageId, EmailAddress to, String subject, String text) {

    public Email {
        if (hasControl(messageId) || !messageId.contains("@")) {
            throw new IllegalArgumentException("not a Message-ID");
        }
        if (hasControl(subject)) {
            throw new IllegalArgumentException("a subject is one line");
        }
    }

    private static boolean hasControl(String header) {
        return header.codePoints().anyMatch(Character::isISOControl);
    }
}
