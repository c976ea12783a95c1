package org.erbij.schedule;

import org.quartz.impl.jdbcjobstore.JobStoreTX;

/**
 * What Quartz keeps, under one name for ever: the name of a timetable is for its process alone, and by that Quartz would find
 * nothing again at the next start.
 */
@SuppressWarnings("unchecked") // of JobStoreTX itself
public final class KeptTriggers extends JobStoreTX {
    @Override
    public void setInstanceName(String nameOfTheProcess) {
        super.setInstanceName("erbij");
    }
}
