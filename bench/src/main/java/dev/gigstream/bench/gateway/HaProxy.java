package dev.gigstream.bench.gateway;

import dev.gigstream.bench.load.Child;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** HAProxy, Debian's package, refusing what carries no valid RS256 token: the yardstick. */
record HaProxy(Child process, int port) implements AutoCloseable {
    static HaProxy start(Path folder, SigningKeyFiles keys, int backend) throws IOException {
        var port = Child.freePort();
        var configuration = folder.resolve("haproxy.cfg");
        Files.writeString(configuration, """
                global
                  maxconn 4096
                  nbthread 2
                defaults
                  mode http
                  timeout connect 1s
                  timeout client 30s
                  timeout server 5s
                  timeout http-keep-alive 30s
                frontend edge
                  bind 127.0.0.1:%d
                  http-request set-var(txn.bearer) http_auth_bearer
                  http-request set-var(txn.alg) var(txn.bearer),jwt_header_query('$.alg')
                  http-request set-var(txn.iss) var(txn.bearer),jwt_payload_query('$.iss')
                  http-request set-var(txn.exp) var(txn.bearer),jwt_payload_query('$.exp','int')
                  http-request set-var(txn.now) date()
                  http-request deny deny_status 401 unless { var(txn.alg) -m str RS256 }
                  http-request deny deny_status 401 unless { var(txn.iss) -m str https://gigstream.dev }
                  http-request deny deny_status 401 if { var(txn.exp),sub(txn.now) -m int lt 0 }
                  http-request deny deny_status 401 unless { var(txn.bearer),jwt_verify(txn.alg,"%s") -m int 1 }
                  default_backend trivial
                backend trivial
                  http-reuse always
                  server nginx 127.0.0.1:%d
                """.formatted(port, keys.publicKey(), backend));
        var process = Child.start(
                folder.resolve("haproxy.log"), Map.of(), List.of("haproxy", "-db", "-f", configuration.toString()));
        return new HaProxy(process.listening(port, Duration.ofSeconds(10)), port);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        process.close();
    }
}
