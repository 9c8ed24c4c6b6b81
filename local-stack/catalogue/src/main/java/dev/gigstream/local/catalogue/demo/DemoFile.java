package dev.gigstream.local.catalogue.demo;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The reviewed texts of the demo catalogue: one file per top category, sellers with their gigs. */
final class DemoFile {

    private static final List<String> FILES = List.of(
            "graphics-design",
            "web-development",
            "software",
            "data-ai",
            "writing-translation",
            "digital-marketing",
            "video-animation",
            "music-audio",
            "business",
            "lifestyle",
            "architecture-engineering");

    private DemoFile() {}

    /** A seller as written down; without an address of their own they get one made of the key. */
    record Seller(
            String key,
            String email,
            String name,
            String country,
            List<String> languages,
            LocalDate since,
            String level,
            int orders,
            int reply,
            String currency,
            String headline,
            String bio,
            String about,
            List<String> skills,
            List<Gig> gigs) {}

    /** A gig as written down: packages as name, what it is, price in whole units, days, revisions; questions with answers. */
    record Gig(
            String category,
            String title,
            String description,
            List<String> tags,
            List<Offered> packages,
            List<List<String>> faq) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Offered(String name, String description, long price, int days, int revisions) {}

    static List<Seller> sellers() {
        return FILES.stream().flatMap(file -> sellersIn(file).stream()).toList();
    }

    private static List<Seller> sellersIn(String name) {
        try (InputStream file = DemoFile.class.getResourceAsStream("/catalogue/demo/" + name + ".yaml")) {
            return YAMLMapper.shared().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
