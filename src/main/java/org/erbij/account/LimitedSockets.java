package org.erbij.account;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.SocketFactory;

/** Sockets that send at once what is written, and are hung up when they have lasted too long. */
final class LimitedSockets extends SocketFactory {
    private final SocketFactory usual = SocketFactory.getDefault();
    private final Duration longest;

    LimitedSockets(Duration longest) {
        this.longest = longest;
    }

    @Override
    public Socket createSocket() throws IOException {
        return ready(usual.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return ready(usual.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return ready(usual.createSocket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return ready(usual.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return ready(usual.createSocket(host, port, from, fromPort));
    }

    private Socket ready(Socket socket) throws IOException {
        return HangUp.after(longest, Prompt.sending(socket));
    }
}
