package org.erbij.step.understand;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Most commands read no reply, and should not wait until what was learned is in memory. */
final class ReaderWhenNeeded implements ReplyReader {
    private final Supplier<ReplyReader> making;
    private volatile @Nullable ReplyReader made;

    ReaderWhenNeeded(Supplier<ReplyReader> making) {
        this.making = making;
    }

    @Override
    public Understanding read(Words words, Context context) {
        return made().read(words, context);
    }

    private ReplyReader made() {
        ReplyReader ready = made;
        return ready == null ? make() : ready;
    }

    private synchronized ReplyReader make() {
        ReplyReader ready = made;
        if (ready == null) {
            ready = making.get();
            made = ready;
        }
        return ready;
    }
}
