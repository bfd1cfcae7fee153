package pqs.platform.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A use case that opens a transaction and records nothing in the audit trail, and why that is right. A rule of the house asks
 * every use case for one or the other.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface NotAudited {

    /** Why, such as {@code "shows public data"}. */
    String value();
}
