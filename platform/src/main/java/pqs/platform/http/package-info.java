/** Answers: problem+json for systems, an error summary for people, never a stack trace. */
@NullMarked
package pqs.platform.http;

import org.jspecify.annotations.NullMarked;
