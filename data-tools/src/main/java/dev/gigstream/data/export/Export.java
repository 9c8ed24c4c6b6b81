package dev.gigstream.data.export;

import dev.gigstream.data.Complaint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Writes a topic to files, partition by partition, up to the end it has at the start. Each finished file and the state
 * after it stand before the next one is begun, so an export that was killed goes on without a duplicate or a gap; one
 * that ended goes on with what came since.
 *
 * @param partRecords records a file holds at most
 */
record Export(String topic, TopicLog log, Path directory, Format format, Part.Maker parts, int partRecords) {

    /** @return how many records were written by this run */
    long run(Progress progress) throws IOException {
        Files.createDirectories(directory);
        try (FileChannel channel = FileChannel.open(
                        directory.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new Complaint("another export is writing to " + directory + ".");
            }
            ExportState state = state();
            PartFiles files = new PartFiles(directory, format);
            files.forgetAllBeyond(state);
            progress.begin(todo(state));
            Run run = new Run(files, state, progress);
            for (int partition : log.partitions()) {
                run.export(partition);
            }
            progress.end();
            return run.written;
        }
    }

    private ExportState state() throws IOException {
        ExportState state =
                ExportState.in(directory).orElseGet(() -> new ExportState(topic, log.id(), format, new TreeMap<>()));
        if (!state.topic().equals(topic) || !state.topicId().equals(log.id())) {
            throw new Complaint(directory + " holds an export of another topic (" + state.topic() + ", id "
                    + state.topicId() + "): choose another folder with --to.");
        }
        if (state.format() != format) {
            throw new Complaint(directory + " holds an export as "
                    + state.format().extension() + ": choose another folder with --to.");
        }
        return state;
    }

    private long todo(ExportState state) {
        return log.partitions().stream()
                .mapToLong(partition -> Math.max(0, log.end(partition) - from(state, partition)))
                .sum();
    }

    private long from(ExportState state, int partition) {
        return Math.max(state.next().getOrDefault(partition, 0L), log.first(partition));
    }

    /** One run over all partitions. */
    private final class Run {
        private final PartFiles files;
        private final Progress progress;
        private ExportState state;
        private Path file;
        private Part part;
        private int inPart;
        private long written;
        private long reached;

        Run(PartFiles files, ExportState state, Progress progress) {
            this.files = files;
            this.state = state;
            this.progress = progress;
        }

        void export(int partition) throws IOException {
            long from = from(state, partition);
            long end = log.end(partition);
            long wanted = state.next().getOrDefault(partition, from);
            if (from > wanted) {
                progress.say("offsets %d to %d of partition %d were dropped by retention before they were exported"
                        .formatted(wanted, from - 1, partition));
            }
            if (from >= end) {
                return;
            }
            reached = from;
            try {
                log.read(partition, from, end, record -> write(partition, record));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            progress.forward(end - reached);
            finish(partition, end);
        }

        private void write(int partition, ConsumerRecord<String, byte[]> record) {
            try {
                if (part == null) {
                    file = files.at(partition, record.offset());
                    part = parts.create(files.writing(file));
                }
                part.write(record);
                written++;
                progress.forward(record.offset() + 1 - reached);
                reached = record.offset() + 1;
                if (++inPart >= partRecords) {
                    finish(partition, reached);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void finish(int partition, long next) throws IOException {
            if (part != null) {
                part.finish();
                files.complete(file);
                part = null;
                inPart = 0;
            }
            state = state.with(partition, next);
            state.saveIn(directory);
        }
    }
}
