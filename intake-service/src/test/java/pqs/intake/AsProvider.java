package pqs.intake;

import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Somebody of the provider that concerns are about. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@TestSecurity(
        user = "provider-1",
        roles = "provider-representative",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-AQP1"))
public @interface AsProvider {}
