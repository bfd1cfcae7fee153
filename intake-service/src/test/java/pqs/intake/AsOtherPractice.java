package pqs.intake;

import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Somebody of another practice. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@TestSecurity(user = "gp-2", roles = "gp", attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP2"))
public @interface AsOtherPractice {}
