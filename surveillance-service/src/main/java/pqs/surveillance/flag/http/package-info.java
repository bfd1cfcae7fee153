/** The flags' API and pages. */
@NullMarked
package pqs.surveillance.flag.http;

import org.jspecify.annotations.NullMarked;
