/** Search by reference number over all services: the letter says whose it is, the owner says where it is shown. */
@NullMarked
package pqs.platform.http.reference;

import org.jspecify.annotations.NullMarked;
