package org.erbij.flow;

/** How far a folder has been read (R15, R16). */
public record FolderCursor(long uidValidity, long uid) {}
