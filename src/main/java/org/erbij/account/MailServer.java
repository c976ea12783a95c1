package org.erbij.account;

/**
 * Where to sign in.
 *
 * @param user as the server wants it, often the whole address
 */
public record MailServer(String host, int port, Security security, String user, Secret secret, Trust trust) {
    /** How the connection is protected. Nothing here turns verification off (R78). */
    public enum Security {
        /** TLS from the first octet (RFC 8314). */
        TLS,
        /** STARTTLS, required: without it no credentials leave. */
        STARTTLS,
        /** No TLS; for demo and rehearsal, and only to a loopback address. */
        LOOPBACK_PLAIN
    }

    public MailServer {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("port must be 1 to 65535, was " + port);
        }
        if (security == Security.LOOPBACK_PLAIN && !isLoopback(host)) {
            throw new IllegalArgumentException(
                    "a connection without TLS is allowed to this machine only, not to " + host);
        }
    }

    private static boolean isLoopback(String host) {
        return host.equals("127.0.0.1") || host.equals("localhost") || host.equals("::1");
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
