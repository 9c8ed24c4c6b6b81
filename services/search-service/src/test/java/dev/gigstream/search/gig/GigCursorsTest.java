package dev.gigstream.search.gig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gigstream.http.Cursors;
import dev.gigstream.http.Problem;
import dev.gigstream.http.StandardProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class GigCursorsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final GigCriteria LOGO = SomeCriteria.text("logo", GigSort.RELEVANCE);

    private final GigCursors cursors = new GigCursors();

    @Test
    void leadsBackToThePlaceItWasMadeFor() {
        SearchPlan plan =
                new SearchPlan(LOGO, Reach.WIDE, DAY, 20, new SortValues("[1.5,\"g1\"]"), "snap==", hundredIds());

        GigCursors.Position position = cursors.decode(cursors.encode(plan, 42), LOGO, 20);

        assertThat(position).isEqualTo(new GigCursors.Position(plan, 42));
    }

    @Test
    void keepsTheLargestPageShortEnoughForAUrl() {
        SearchPlan plan = new SearchPlan(
                LOGO, Reach.WIDE, DAY, 100, new SortValues("[1.5,\"g1\",4]"), "s".repeat(300), hundredIds());

        assertThat(cursors.encode(plan, 42)).hasSizeLessThan(4_000);
    }

    @Test
    void idsThatAreNoUuidsSurviveToo() {
        SearchPlan plan = new SearchPlan(LOGO, Reach.EXACT, DAY, 2, null, null, List.of("g1", "g2"));

        assertThat(cursors.decode(cursors.encode(plan, 9), LOGO, 2).plan().shown())
                .containsExactly("g1", "g2");
    }

    @Test
    void refusesTheCursorOfAnotherSearch() {
        String cursor = cursors.encode(SearchPlan.first(LOGO, Reach.EXACT, DAY, 20), 1);

        assertRefused(() -> cursors.decode(cursor, SomeCriteria.text("flyer", GigSort.RELEVANCE), 20));
    }

    @Test
    void refusesOneThatWasMadeUpWithARightCheckSum() {
        String fingerprint = Integer.toHexString(LOGO.toString().hashCode());
        String forged = new Cursors()
                .encode(fingerprint, "EXACT", "2026-03-01", "[1],\"query\":{\"match_all\":{}}", null, "", "1");

        assertRefused(() -> cursors.decode(forged, LOGO, 20));
    }

    private static void assertRefused(ThrowingCallable decoding) {
        assertThatThrownBy(decoding)
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .extracting(Problem::code)
                .isEqualTo(StandardProblem.MALFORMED_REQUEST);
    }

    private static List<String> hundredIds() {
        return Stream.generate(() -> UUID.randomUUID().toString()).limit(100).toList();
    }
}
