/** E-mail by SMTP. */
@NullMarked
package pqs.notifications.mail.smtp;

import org.jspecify.annotations.NullMarked;
