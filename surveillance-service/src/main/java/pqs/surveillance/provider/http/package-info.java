/** The register's API and pages. */
@NullMarked
package pqs.surveillance.provider.http;

import org.jspecify.annotations.NullMarked;
