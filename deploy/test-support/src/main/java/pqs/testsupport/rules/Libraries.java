package pqs.testsupport.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** Families of foreign packages, as the rules speak of them. */
final class Libraries {

    static final DescribedPredicate<JavaClass> PERSISTENCE = resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "jakarta.persistence..",
                    "org.hibernate..",
                    "io.quarkus.hibernate..",
                    "io.quarkus.panache..",
                    "io.agroal..",
                    "org.postgresql..")
            .and(resideOutsideOfPackages("org.hibernate.validator.."))
            .as("persistence");

    static final DescribedPredicate<JavaClass> WEB = resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "org.jboss.resteasy..",
                    "io.quarkus.resteasy..",
                    "io.quarkus.rest..",
                    "io.vertx.ext.web..")
            .as("JAX-RS");

    static final DescribedPredicate<JavaClass> KAFKA =
            resideInAnyPackage("org.apache.kafka..").as("Kafka");

    /** Part of the JDK that touches nothing outside the process. */
    static final DescribedPredicate<JavaClass> PURE_JDK = resideInAnyPackage("java..")
            .and(resideOutsideOfPackages("java.sql..", "java.net.http..", "java.nio.file.."))
            .as("the JDK without files, sockets and databases");

    static final DescribedPredicate<JavaClass> MATHEMATICS =
            resideInAnyPackage("org.apache.commons.statistics..", "org.apache.commons.numbers..", "org.hipparchus..");

    static final DescribedPredicate<JavaClass> NULL_MARKS = resideInAnyPackage("org.jspecify..");

    private Libraries() {}
}
