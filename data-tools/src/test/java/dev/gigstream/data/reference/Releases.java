package dev.gigstream.data.reference;

import dev.gigstream.data.catalogue.CataloguedTopic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The released schemas of a record: the newest is what its owner writes. */
record Releases(String record, int newest) {

    private static final String FOLDER = "schemas/avro/released/";

    static Releases of(CataloguedTopic topic) {
        try (Stream<Path> files = Files.list(Reference.ROOT.resolve(FOLDER + topic.record()))) {
            return new Releases(topic.record(), (int) files.count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param up the way from the linking file's folder to the root of the repository */
    String linkFrom(String up) {
        return up + FOLDER + record + "/" + newest + ".avsc";
    }
}
