package dev.gigstream.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.function.Predicate;

/** Says one thing to a loopback port and judges the first bytes of the answer. */
record ExchangeProbe(int port, byte[] request, Predicate<byte[]> accepted, boolean answers) implements HealthProbe {
    private static final int TIMEOUT_MILLIS = 1_000;
    private static final int ENOUGH_TO_JUDGE = 512;

    @Override
    public boolean healthy() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            return !answers || accepted.test(answerOf(socket));
        } catch (IOException unreachable) {
            return false;
        }
    }

    private byte[] answerOf(Socket socket) throws IOException {
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.getOutputStream().write(request);
        var buffer = new byte[ENOUGH_TO_JUDGE];
        int length = socket.getInputStream().read(buffer);
        return Arrays.copyOf(buffer, Math.max(length, 0));
    }
}
