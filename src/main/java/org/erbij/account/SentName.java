package org.erbij.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which folder of an account holds what was sent from it: the one its owner named, else the one marked {@code \\Sent} (RFC 6154),
 * else one by a usual name.
 */
public final class SentName {
    private static final List<String> USUAL = List.of(
            "sent", "sent items", "sent messages", "verzonden", "verzonden items", "verzonden berichten", "inbox.sent");

    private SentName() {}

    /**
     * @param folders full name and attributes of each folder
     * @param named as the owner gave it; null to find it
     */
    public static Optional<String> among(Map<String, List<String>> folders, @Nullable String named) {
        if (named != null) {
            return folders.containsKey(named) ? Optional.of(named) : Optional.empty();
        }
        return folders.entrySet().stream()
                .filter(folder -> folder.getValue().contains("\\Sent"))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> folders.keySet().stream()
                        .filter(name -> USUAL.contains(name.toLowerCase(Locale.ROOT)))
                        .findFirst());
    }
}
