package org.erbij.mail;

/** Where a mail lies. UIDs mean something only together with their UIDVALIDITY (RFC 9051 section 2.3.1.1). */
public record Position(FolderId folder, long uidValidity, long uid) {}
