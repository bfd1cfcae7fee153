package pqs.intake;

import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Somebody of another provider. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@TestSecurity(
        user = "provider-2",
        roles = "provider-representative",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-AQP2"))
public @interface AsOtherProvider {}
