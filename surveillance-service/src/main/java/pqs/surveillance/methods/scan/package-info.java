/** Where, when and with whom events cluster: units, zones, branches of a tree and windows of exposure dates. */
@NullMarked
package pqs.surveillance.methods.scan;

import org.jspecify.annotations.NullMarked;
