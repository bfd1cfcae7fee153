package pqs.surveillance.flag;

import pqs.surveillance.provider.Provider;

/** Where the flags' facts go, along with the running transaction: out if and only if that commits. */
public interface FlagEvents {

    void raised(Flag.Raised flag, Provider provider);

    void acknowledged(Flag.Acknowledged flag);
}
