package org.erbij.domain.event;

import org.jspecify.annotations.Nullable;

/**
 * What one reader has to be told of a change, since they know otherwise.
 *
 * @param was when they believe it to be; null when that still holds
 * @param elsewhere whether they know another location than is meant now
 * @param entry whether there is an entry in their calendar, to be changed or taken back
 */
public record News(@Nullable EventVersion was, boolean elsewhere, boolean entry) {
    public boolean isAny() {
        return was != null || elsewhere;
    }
}
