/** What travels between services: an envelope of facts about the event, and its JSON. */
@NullMarked
package pqs.platform.event;

import org.jspecify.annotations.NullMarked;
