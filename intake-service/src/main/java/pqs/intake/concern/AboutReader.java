package pqs.intake.concern;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pqs.intake.provider.ProviderPlace;

/** Reads whom a submission is about: one provider of the register, perhaps at a site, or one as typed. */
final class AboutReader {

    /** Whom a concern is about, before the concern has its facts. */
    sealed interface About {

        record OnRegister(ProviderPlace place) implements About {}

        record AsTyped(TypedProvider typed) implements About {}

        default Concern concern(ConcernFacts facts) {
            return switch (this) {
                case OnRegister about -> new Concern.Linked(facts, about.place());
                case AsTyped about -> new Concern.Unlinked(facts, about.typed());
            };
        }
    }

    private final Faults faults;
    private final Surroundings around;

    AboutReader(Faults faults, Surroundings around) {
        this.faults = faults;
        this.around = around;
    }

    Optional<About> read(Submission submission) {
        var code = filled(submission.providerCode());
        var typed = filled(submission.providerAsTyped());
        var site = filled(submission.siteCode());
        if (code.isPresent() && typed.isPresent()) {
            return faults.add(
                    "providerCode", "given-twice", "Choose a provider from the register or type its name, not both.");
        }
        if (code.isPresent()) {
            return onRegister(code.get(), site);
        }
        if (site.isPresent()) {
            faults.add("siteCode", "site-without-provider", "A site needs its provider. Choose the provider first.");
        }
        return typed.isPresent()
                ? asTyped(typed.get())
                : faults.add(
                        "providerCode",
                        "required",
                        "Choose the provider the concern is about, or type its name if the register does not have it.");
    }

    private Optional<About> onRegister(String code, Optional<String> site) {
        var provider = around.world().provider(code);
        if (provider.isEmpty()) {
            return faults.add(
                    "providerCode",
                    "unknown-provider",
                    "The register has no such provider. Search again, or type the provider's name instead.");
        }
        if (around.demonstration() && !provider.get().invented()) {
            return faults.add("providerCode", "not-invented", RegisterRules.INVENTED_ONLY);
        }
        return RegisterRules.place(provider.get(), site, faults).map(About.OnRegister::new);
    }

    private Optional<About> asTyped(String typed) {
        var name = PlainText.tidy(typed);
        int length = PlainText.length(name);
        if (length < TypedProvider.CHARACTERS_MIN || length > TypedProvider.CHARACTERS_MAX) {
            return faults.add("providerAsTyped", "wrong-length", "The provider's name has 2 to 200 characters.");
        }
        if (PlainText.holdsUnshowable(name) || name.indexOf('\n') >= 0) {
            return faults.add(
                    "providerAsTyped",
                    "control-characters",
                    "The provider's name holds characters that cannot be shown. Type it again on one line.");
        }
        if (PatientIdentifiers.holdNhsNumber(name)) {
            return faults.add(
                    "providerAsTyped",
                    TypedWords.NHS_NUMBER,
                    "The provider's name contains an NHS number. Take it out: it can stand only in the sealed field for it.");
        }
        return Optional.of(new About.AsTyped(new TypedProvider(name)));
    }

    private static Optional<String> filled(@Nullable String raw) {
        return Optional.ofNullable(raw).filter(text -> !text.isBlank());
    }
}
