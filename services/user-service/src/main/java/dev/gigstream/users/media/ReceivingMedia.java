package dev.gigstream.users.media;

import dev.gigstream.users.media.MediaFiles.Incoming;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes a file in while it streams by: its kind by content, its size as it grows, an image's dimensions from the header,
 * an archive by unpacking it into nothing. Nobody can read it before all of that is settled.
 */
public final class ReceivingMedia {

    private static final int BUFFER = 1 << 16;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final MediaFiles files;
    private final Owners owners;
    private final MediaPolicy policy;
    private final Supplier<String> ids;
    private final Clock clock;

    public ReceivingMedia(MediaFiles files, Owners owners, MediaPolicy policy, Supplier<String> ids, Clock clock) {
        this.files = files;
        this.owners = owners;
        this.policy = policy;
        this.ids = ids;
        this.clock = clock;
    }

    /** Stores and inspects; what is accepted waits for {@link #publish} or {@link #discard}. */
    public Received receive(String ownerId, String name, InputStream body) throws IOException {
        byte[] head = body.readNBytes(FileKind.HEAD);
        if (head.length == 0) {
            return new Received.Refused(new MediaRejection.Empty());
        }
        Optional<FileKind> kind = FileKind.of(head);
        if (kind.isEmpty()) {
            return new Received.Refused(new MediaRejection.NotAccepted());
        }
        return store(new Draft(ids.get(), ownerId, kind.get(), FileName.plain(name, kind.get()), 0), head, body);
    }

    /** Nothing when its owner was erased while it came in. */
    public Optional<Media> publish(Draft draft, Purpose purpose) {
        Media media = new Media(
                draft.mediaId(), draft.ownerId(), purpose, draft.kind(), draft.size(), draft.name(), clock.instant());
        files.publish(media);
        // Looked at afterwards: either the erasure finds this file, or this finds the erasure.
        if (owners.isErased(draft.ownerId())) {
            files.discard(draft.mediaId());
            return Optional.empty();
        }
        return Optional.of(media);
    }

    public void discard(Draft draft) {
        files.discard(draft.mediaId());
    }

    private Received store(Draft draft, byte[] head, InputStream body) throws IOException {
        Received received = null;
        try (Incoming incoming = files.receive(draft.mediaId(), draft.ownerId(), clock.instant())) {
            received = stream(draft, head, body, incoming);
            return received;
        } finally {
            if (!(received instanceof Received.Accepted)) {
                files.discard(draft.mediaId());
            }
        }
    }

    private Received stream(Draft draft, byte[] head, InputStream body, Incoming incoming) throws IOException {
        Instant deadline = clock.instant().plus(LONGEST);
        Passage passage = new Passage(ImageProbe.forKind(draft.kind()));
        byte[] buffer = Arrays.copyOf(head, BUFFER);
        for (int count = head.length; count >= 0; count = body.read(buffer)) {
            Optional<MediaRejection> rejection = passage.take(buffer, count, policy);
            if (rejection.isPresent()) {
                return new Received.Refused(rejection.get());
            }
            if (clock.instant().isAfter(deadline)) {
                return new Received.Refused(new MediaRejection.TooSlow());
            }
            incoming.write(buffer, 0, count);
        }
        return inspected(draft.ofSize(passage.size()), passage, incoming.complete());
    }

    private Received inspected(Draft draft, Passage passage, StoredFile stored) throws IOException {
        Optional<MediaRejection> rejection = draft.kind() == FileKind.ZIP
                ? new ZipInspection(policy).inspect(stored, draft.size())
                : passage.atTheEnd();
        return rejection.<Received>map(Received.Refused::new).orElseGet(() -> new Received.Accepted(draft));
    }

    /** An inspected file without a purpose yet. */
    public record Draft(String mediaId, String ownerId, FileKind kind, String name, long size) {

        Draft ofSize(long bytes) {
            return new Draft(mediaId, ownerId, kind, name, bytes);
        }
    }

    /** What became of a file that came in. */
    public sealed interface Received {

        record Accepted(Draft draft) implements Received {}

        record Refused(MediaRejection reason) implements Received {}
    }
}
