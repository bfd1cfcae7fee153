/** Reading topics: one transaction a record, back off on trouble, park the key that cannot be handled. */
@NullMarked
package pqs.platform.consume;

import org.jspecify.annotations.NullMarked;
