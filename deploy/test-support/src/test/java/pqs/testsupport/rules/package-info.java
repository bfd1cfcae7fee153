/** Shows that each rule catches what it is for. */
@NullMarked
package pqs.testsupport.rules;

import org.jspecify.annotations.NullMarked;
