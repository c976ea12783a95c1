package org.erbij.account;

import java.net.Socket;
import java.net.SocketException;

/**
 * Without Nagle's algorithm (RFC 9293, 3.7.4): a mail filed by APPEND and the line that ends it are two writes, and the second would wait
 * for the server to acknowledge the first, which many do after 40 ms only.
 */
final class Prompt {
    private Prompt() {}

    static <S extends Socket> S sending(S socket) throws SocketException {
        socket.setTcpNoDelay(true);
        return socket;
    }
}
