package pqs.intake.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import pqs.intake.concern.Surroundings;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeCode;
import pqs.intake.practice.Practices;
import pqs.intake.provider.Provider;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.Providers;

/** The practice directory and the provider register, asked by codes as they came. */
@ApplicationScoped
public class Registers implements Surroundings.World {

    private final Practices practices;
    private final Providers providers;

    public Registers(Practices practices, Providers providers) {
        this.practices = practices;
        this.providers = providers;
    }

    @Override
    public Optional<Practice> practice(String code) {
        return PracticeCode.parse(code).flatMap(practices::find);
    }

    @Override
    public Optional<Provider> provider(String code) {
        return ProviderCode.parse(code).flatMap(providers::find);
    }
}
