package dev.gigstream.local.catalogue.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Where made-up people come from, from {@code people.yaml}. */
final class Origins {

    private static final String FILE = "/catalogue/seed/people.yaml";

    private final List<Origin> origins;
    private final int totalWeight;

    private Origins(List<Origin> origins) {
        this.origins = List.copyOf(origins);
        this.totalWeight = origins.stream().mapToInt(Origin::weight).sum();
    }

    record Origin(String country, int weight, List<String> languages, List<String> first, List<String> last) {

        String name(Random random) {
            return first.get(random.nextInt(first.size())) + " " + last.get(random.nextInt(last.size()));
        }
    }

    static Origins read() {
        try (InputStream file = Origins.class.getResourceAsStream(FILE)) {
            return new Origins(YAMLMapper.shared().readValue(file, new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Origin pick(Random random) {
        int place = random.nextInt(totalWeight);
        for (Origin origin : origins) {
            place -= origin.weight();
            if (place < 0) {
                return origin;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }
}
