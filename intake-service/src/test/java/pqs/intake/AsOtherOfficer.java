package pqs.intake;

import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Somebody of the quality team of another commissioner. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@TestSecurity(
        user = "officer-2",
        roles = "quality-officer",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB2"))
public @interface AsOtherOfficer {}
