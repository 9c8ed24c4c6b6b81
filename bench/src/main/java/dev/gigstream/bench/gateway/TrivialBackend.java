package dev.gigstream.bench.gateway;

import dev.gigstream.bench.load.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** nginx, Debian's package, answering a few bytes: what is measured is whatever stands in front of it. */
record TrivialBackend(Child process, int port) implements AutoCloseable {
    static TrivialBackend start(Path folder) throws IOException {
        var port = Child.freePort();
        var configuration = Files.createDirectories(folder).resolve("nginx.conf");
        Files.writeString(configuration, """
                daemon off;
                worker_processes 1;
                pid %1$s/nginx.pid;
                error_log stderr;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  keepalive_requests 1000000000;
                  client_body_temp_path %1$s/nginx-body;
                  proxy_temp_path %1$s/nginx-proxy;
                  fastcgi_temp_path %1$s/nginx-fastcgi;
                  uwsgi_temp_path %1$s/nginx-uwsgi;
                  scgi_temp_path %1$s/nginx-scgi;
                  server {
                    listen 127.0.0.1:%2$d;
                    location / { default_type application/json; return 200 '{"ok":true}'; }
                  }
                }
                """.formatted(folder, port));
        var process = Child.start(
                folder.resolve("nginx.log"),
                Map.of(),
                List.of("nginx", "-e", "stderr", "-c", configuration.toString()));
        return new TrivialBackend(process.listening(port, Duration.ofSeconds(10)), port);
    }

    @Override
    public void close() {
        process.close();
    }
}
