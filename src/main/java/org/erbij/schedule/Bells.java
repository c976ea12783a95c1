package org.erbij.schedule;

/** What is rung. All ask our own tables what there is to do, so that ringing twice or late does no harm. */
public interface Bells {
    /** Time to read mail and to send what waits. */
    void poll();

    /** A mass mail may be due. */
    void mailings();

    /** What has been kept long enough may go. */
    void retention();
}
