/**
 * What organizers are told: the digest, the preview, and what has gone wrong, waits or will not go as planned. Each looks for itself when it has
 * something to say ({@link org.erbij.flow.Lookout Lookout}).
 */
@NullMarked
package org.erbij.flow.notice;

import org.jspecify.annotations.NullMarked;
