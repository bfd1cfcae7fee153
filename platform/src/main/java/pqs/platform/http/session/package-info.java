/** What happens to a form that is sent after the session has ended: nothing typed is lost. */
@NullMarked
package pqs.platform.http.session;

import org.jspecify.annotations.NullMarked;
