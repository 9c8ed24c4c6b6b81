package dev.gigstream.local.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final Catalogue catalogue =
            new Catalogue(Map.of(), new PrintStream(new ByteArrayOutputStream()), new PrintStream(errors));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "grow",
                "seed",
                "seed --gigs",
                "seed --gigs many",
                "seed --gigs 0",
                "seed --gigs 10 --currency XYZ",
                "seed --gigs 10 --colour blue",
                "demo"
            })
    void saysHowItIsUsedWhenItIsUsedWrongly(String command) {
        int code = catalogue.run(words(command));

        assertThat(code).isEqualTo(2);
        assertThat(errors.toString()).contains("usage:").doesNotContain("Exception");
    }

    @Test
    void readsOptionsInBothForms() {
        assertThat(Options.of(words("seed --gigs=25000 --seed 3"))).isEqualTo(new Options(25_000, 3, "EUR"));
        assertThat(Options.of(words("seed --gigs 10 --currency=INR"))).isEqualTo(new Options(10, 1, "INR"));
    }

    private static List<String> words(String command) {
        return command.isEmpty() ? List.of() : Arrays.asList(command.split(" "));
    }
}
