/** An e-mail, and the honest list of what may become of it. Pure. */
@NullMarked
package pqs.notifications.mail;

import org.jspecify.annotations.NullMarked;
