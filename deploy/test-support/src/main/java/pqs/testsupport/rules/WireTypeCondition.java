package pqs.testsupport.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * What is read and written by name must not change by a rename in the domain: so a class named for a version is a record, and
 * every record beside it holds JDK types and records of the same packages only.
 */
final class WireTypeCondition extends ArchCondition<JavaClass> {

    WireTypeCondition() {
        super("be records of JDK types and other wire records");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.getSimpleName().matches(".*V\\d+") && !type.isRecord()) {
            events.add(SimpleConditionEvent.violated(
                    type, type.getFullName() + " is named as a wire type and is no record"));
        }
        if (!isWireRecord(type)) {
            return;
        }
        for (var field : type.getFields()) {
            if (field.getModifiers().contains(JavaModifier.STATIC)) {
                continue;
            }
            for (var part : field.getType().getAllInvolvedRawTypes()) {
                if (!isJdk(part) && !isWireRecord(part)) {
                    events.add(SimpleConditionEvent.violated(
                            type, field.getFullName() + " is of the type " + part.getFullName()));
                }
            }
        }
    }

    /** A record named for a version, or one declared within such a record. */
    private static boolean isWireRecord(JavaClass type) {
        return type.isRecord()
                && (type.getSimpleName().matches(".*V\\d+")
                        || type.getEnclosingClass()
                                .filter(WireTypeCondition::isWireRecord)
                                .isPresent());
    }

    private static boolean isJdk(JavaClass type) {
        var element = type.getBaseComponentType();
        return element.isPrimitive() || element.getPackageName().startsWith("java.");
    }
}
