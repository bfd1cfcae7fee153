package pqs.notifications.service;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Names the first administrator, as a fresh production start would. */
public class FirstAdministratorSetting implements QuarkusTestResourceLifecycleManager {

    static final String SUBJECT = "first-administrator-1";
    static final String ORGANISATION = "T-OPERATIONS";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "notifications.directory.first-administrator", SUBJECT,
                "notifications.directory.first-administrator-organisation", ORGANISATION);
    }

    @Override
    public void stop() {}
}
