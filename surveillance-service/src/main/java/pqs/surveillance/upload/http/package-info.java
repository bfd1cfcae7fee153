/** Reads an uploaded CSV file. */
@NullMarked
package pqs.surveillance.upload.http;

import org.jspecify.annotations.NullMarked;
