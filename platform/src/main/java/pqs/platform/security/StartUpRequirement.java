package pqs.platform.security;

import java.util.List;

/** Something else that a service must have before it may start; {@link StartUpCheck} asks every bean of this kind. */
public interface StartUpRequirement {

    /**
     * What is missing and where it comes from, a sentence each and never a secret.
     *
     * @param demonstration whether this is the demonstration, which may be less strict
     */
    List<String> complaints(boolean demonstration);
}
