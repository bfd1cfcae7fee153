/** A Quarkus application that the tests of this module start, to see that others can. */
@NullMarked
package pqs.testsupport.application;

import org.jspecify.annotations.NullMarked;
