/** PostgreSQL, Kafka, event contracts and the house rules, for the tests of every module. */
@NullMarked
package pqs.testsupport;

import org.jspecify.annotations.NullMarked;
