package org.erbij.rehearse;

import java.util.List;

/** How a rehearsal ended, and every mail of ours that lay in somebody's mailbox then. */
record Performance(Narrator.Ending ending, List<Delivered> mails) {
    Performance {
        mails = List.copyOf(mails);
    }

    @Override
    public String toString() {
        return mails.size() + " mails";
    }
}
