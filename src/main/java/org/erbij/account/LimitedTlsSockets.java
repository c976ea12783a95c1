package org.erbij.account;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;

/** TLS sockets that send at once what is written, and are hung up when they have lasted too long. */
final class LimitedTlsSockets extends SSLSocketFactory {
    private final SSLSocketFactory usual;
    private final Duration longest;

    LimitedTlsSockets(SSLSocketFactory usual, Duration longest) {
        this.usual = usual;
        this.longest = longest;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return usual.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return usual.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket() throws IOException {
        return ready(usual.createSocket());
    }

    /** Jakarta Mail connects first and puts TLS over it: what is under is hung up, which waits for no farewell of the other end. */
    @Override
    public Socket createSocket(Socket under, String host, int port, boolean autoClose) throws IOException {
        return usual.createSocket(ready(under), host, port, autoClose);
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
