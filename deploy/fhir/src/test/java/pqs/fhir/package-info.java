/** The FHIR documents of the services against the specification. */
@NullMarked
package pqs.fhir;

import org.jspecify.annotations.NullMarked;
