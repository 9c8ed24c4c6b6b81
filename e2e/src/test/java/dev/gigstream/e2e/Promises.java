package dev.gigstream.e2e;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code gigstream check} says of the stack. */
final class Promises {
    private static final int KNOWN = 20;

    private Promises() {}

    static void assertKept() {
        var check = Stack.command("check", "--json");
        assertThat(check.code()).as(check.out()).isZero();
        var promises = Stack.JSON.readTree(check.out());
        assertThat(promises.size()).isGreaterThanOrEqualTo(KNOWN);
        assertThat(promises).allSatisfy(promise -> {
            assertThat(promise.path("violations").asLong(-1))
                    .as(promise.toString())
                    .isZero();
            assertThat(promise.path("witnesses").isEmpty()).isTrue();
        });
    }
}
