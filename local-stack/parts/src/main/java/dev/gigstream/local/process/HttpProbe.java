package dev.gigstream.local.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;

/** Judges a server by the status of one GET. */
record HttpProbe(URI url, int expectedStatus) implements HealthProbe {
    private static final int TIMEOUT_MILLIS = 1_000;

    @Override
    public boolean healthy() {
        try {
            return status() == expectedStatus;
        } catch (IOException unreachable) {
            return false;
        }
    }

    private int status() throws IOException {
        var connection = (HttpURLConnection) url.toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        connection.setInstanceFollowRedirects(false);
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }
}
