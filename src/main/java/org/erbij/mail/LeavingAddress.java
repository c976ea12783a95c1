package org.erbij.mail;

import java.util.Locale;
import java.util.Optional;
import org.erbij.domain.people.AddrSpec;

/** The address for no more mail, where the organizer's provider knows addresses with a plus (R84, R85). */
public final class LeavingAddress {
    private static final String TAG = "+geen-mail";

    private LeavingAddress() {}

    public static AddrSpec of(AddrSpec organizer) {
        return AddrSpec.of(organizer.localPart() + TAG + "@" + organizer.domain());
    }

    /** Whose address for no more mail this is; empty when it is none. */
    public static Optional<AddrSpec> owner(AddrSpec address) {
        String local = address.localPart();
        int tag = local.length() - TAG.length();
        return tag > 0 && local.toLowerCase(Locale.ROOT).endsWith(TAG)
                ? Optional.of(AddrSpec.of(local.substring(0, tag) + "@" + address.domain()))
                : Optional.empty();
    }
}
