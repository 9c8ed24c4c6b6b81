package dev.gigstream.edge.token;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Keeps the key ring equal to the key directory; a directory that cannot be read leaves the ring as it was. */
@Component
class SigningKeys implements InitializingBean, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    private final TokenSettings settings;
    private final KeyDirectory directory;
    private final Clock clock;
    private final Map<String, Instant> firstSeen = new HashMap<>();
    private final ScheduledExecutorService reloading = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("signing-keys").daemon().factory());
    private List<KeyDirectory.Entry> loaded = List.of();
    private String reported;
    private volatile KeyRing ring;

    SigningKeys(TokenSettings settings, Clock clock) {
        if (settings.signingKeys() == null) {
            throw new IllegalStateException("JWT_SIGNING_KEYS must name the directory of the signing keys");
        }
        this.settings = settings;
        this.directory = new KeyDirectory(settings.signingKeys());
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        load(directory.list());
        long period = settings.keyReload().toMillis();
        reloading.scheduleWithFixedDelay(this::reload, period, period, TimeUnit.MILLISECONDS);
    }

    @Override
    public void destroy() {
        reloading.shutdownNow();
    }

    KeyRing ring() {
        return ring;
    }

    SigningKey current() {
        return ring.signing(clock.instant().minus(settings.keyPropagation()));
    }

    void reload() {
        try {
            List<KeyDirectory.Entry> entries = directory.list();
            if (!entries.equals(loaded)) {
                load(entries);
                reported = null;
                LOG.info(
                        "Signing keys are now {}",
                        entries.stream().map(KeyDirectory.Entry::kid).toList());
            }
        } catch (IOException | RuntimeException e) {
            report(e.toString());
        }
    }

    private void report(String failure) {
        if (!failure.equals(reported)) {
            LOG.warn("The signing keys in {} could not be read, the known ones stay: {}", directory, failure);
        }
        reported = failure;
    }

    /** A key found at the start is as old as its file; one that comes later is as old as our seeing it. */
    private void load(List<KeyDirectory.Entry> entries) throws IOException {
        List<SigningKey> keys = new ArrayList<>();
        for (KeyDirectory.Entry entry : entries) {
            Instant seen = ring == null ? entry.modified() : clock.instant();
            keys.add(directory.read(entry, firstSeen.computeIfAbsent(entry.kid(), _ -> seen)));
        }
        if (keys.isEmpty()) {
            throw new IOException("There is no signing key in " + directory);
        }
        ring = new KeyRing(keys);
        loaded = entries;
    }
}
