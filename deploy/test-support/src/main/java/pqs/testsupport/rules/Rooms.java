package pqs.testsupport.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.regex.Pattern;

/**
 * The rooms of a service: {@code <base>.<feature>} is a feature's root, {@code <base>.<feature>.app|http|db|events} are its
 * transports, and {@code inbound} (of the service or of a feature) takes what other services said.
 */
record Rooms(String base) {

    String app() {
        return base + "..app..";
    }

    String methods() {
        return base + ".methods..";
    }

    String http() {
        return base + "..http..";
    }

    String db() {
        return base + "..db..";
    }

    String events() {
        return base + "..events..";
    }

    String inbound() {
        return base + "..inbound..";
    }

    DescribedPredicate<JavaClass> featureRoots() {
        var root = Pattern.compile(Pattern.quote(base) + "\\.(?!inbound$)[a-z0-9]+");
        return DescribedPredicate.describe(
                "feature roots of " + base,
                type -> root.matcher(type.getPackageName()).matches());
    }

    DescribedPredicate<JavaClass> in(String... packages) {
        return resideInAnyPackage(packages);
    }

    DescribedPredicate<JavaClass> outside(String... packages) {
        return resideOutsideOfPackages(packages);
    }
}
