/** What the organizer does by hand: events, people, invitations, venue, held mail, roster, outbox. */
@NullMarked
package org.erbij.desk;

import org.jspecify.annotations.NullMarked;
