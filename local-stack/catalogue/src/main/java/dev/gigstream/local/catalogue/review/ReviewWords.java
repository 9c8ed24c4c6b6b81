package dev.gigstream.local.catalogue.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What buyers say, by their stars, and what sellers answer, from {@code reviews.yaml}. */
final class ReviewWords {

    private static final String FILE = "/catalogue/reviews.yaml";

    private final List<Phrases> byStars;

    private ReviewWords(List<Phrases> byStars) {
        this.byStars = List.copyOf(byStars);
    }

    /** @param about with a place for the title of the gig */
    record Phrases(int stars, List<String> opening, List<String> about, List<String> closing, List<String> reply) {}

    static ReviewWords read() {
        try (InputStream file = ReviewWords.class.getResourceAsStream(FILE)) {
            return new ReviewWords(YAMLMapper.shared().readValue(file, new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String comment(int stars, String title, Random random) {
        Phrases phrases = of(stars);
        String opening = one(phrases.opening(), random);
        return switch (random.nextInt(4)) {
            case 0 -> opening;
            case 1 -> opening + " " + one(phrases.closing(), random);
            case 2 -> opening + " " + one(phrases.about(), random).formatted(title);
            default ->
                String.join(
                        " ", opening, one(phrases.about(), random).formatted(title), one(phrases.closing(), random));
        };
    }

    String reply(int stars, Random random) {
        return one(of(stars).reply(), random);
    }

    private Phrases of(int stars) {
        return byStars.stream()
                .filter(phrases -> phrases.stars() == stars)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no words for " + stars + " stars"));
    }

    private static String one(List<String> phrases, Random random) {
        return phrases.get(random.nextInt(phrases.size()));
    }
}
