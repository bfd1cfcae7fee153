package pqs.intake;

import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Whoever leads safeguarding at the commissioner that triages. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@TestSecurity(
        user = "lead-1",
        roles = "safeguarding-lead",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-ICB1"))
public @interface AsSafeguardingLead {}
