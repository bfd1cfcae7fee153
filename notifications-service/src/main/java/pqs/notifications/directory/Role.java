package pqs.notifications.directory;

import java.util.Arrays;
import java.util.Optional;

/** What a person does in an organisation. The codes are those of the identity provider. */
public enum Role {
    GP("gp", "GP"),
    PRACTICE_MANAGER("practice-manager", "Practice manager"),
    QUALITY_OFFICER("quality-officer", "Quality officer"),
    COMMISSIONER("commissioner", "Commissioner"),
    SAFEGUARDING_LEAD("safeguarding-lead", "Safeguarding lead"),
    ENGAGEMENT_LEAD("engagement-lead", "Engagement lead"),
    COUNTER_FRAUD_LEAD("counter-fraud-lead", "Counter-fraud lead"),
    MEDICAL_DIRECTOR("medical-director", "Medical director"),
    CALDICOTT_GUARDIAN("caldicott-guardian", "Caldicott Guardian"),
    PROVIDER_REPRESENTATIVE("provider-representative", "Provider representative"),
    CLINICAL_REVIEWER("clinical-reviewer", "Clinical reviewer"),
    REVIEW_ADMINISTRATOR("review-administrator", "Review administrator"),
    SPECIALIST("specialist", "Specialist"),
    PANEL_CHAIR("panel-chair", "Panel chair"),
    LAY_MEMBER("lay-member", "Lay member"),
    NOTIFICATIONS_CLERK("notifications-clerk", "Notifications clerk"),
    AUDITOR("auditor", "Auditor"),
    OPERATOR("operator", "Operator");

    private final String code;
    private final String label;

    Role(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<Role> parse(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
