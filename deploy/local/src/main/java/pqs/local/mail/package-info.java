/** The mail server of the demonstration: takes every message, delivers none, shows all of them on one page. */
@NullMarked
package pqs.local.mail;

import org.jspecify.annotations.NullMarked;
