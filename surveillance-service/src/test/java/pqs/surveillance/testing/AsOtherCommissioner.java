package pqs.surveillance.testing;

import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A commissioner of somebody else. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@TestSecurity(
        user = "commissioner-2",
        roles = "commissioner",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB2"))
public @interface AsOtherCommissioner {}
