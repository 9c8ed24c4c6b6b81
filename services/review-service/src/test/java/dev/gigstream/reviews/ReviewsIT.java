package dev.gigstream.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.Topics;
import dev.gigstream.events.profiles.ProfileEvent;
import dev.gigstream.events.profiles.ProfileEventType;
import dev.gigstream.events.ratings.Rating;
import dev.gigstream.events.ratings.RatingSubject;
import dev.gigstream.events.reviews.ReviewEvent;
import dev.gigstream.events.reviews.ReviewEventType;
import dev.gigstream.reviews.review.PublishingReviews;
import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.http.Answer;
import dev.gigstream.testkit.http.Api;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import dev.gigstream.testkit.service.ClientsOfService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

@DirtiesContext
@WithInfrastructure({Server.POSTGRES, Server.KAFKA, Server.REGISTRY})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "logging.structured.format.console=",
            "gigstream.import.enabled=true",
            "gigstream.reviews.publish-every=200ms"
        })
@Import(ClientsOfService.class)
class ReviewsIT {
    /** Long enough for a service that another test killed to be missed: until then its partitions are read by nobody. */
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final Duration WINDOW = Duration.ofDays(14);
    private static final Map<String, Object> GOOD =
            Map.of("rating", 5, "comment", "Does what it says.", "aspects", Map.of("quality", 5));
    private static final Map<String, Object> FAIR = Map.of("rating", 3, "comment", "  Does what it can.  ");

    private final EventTopics topics = new EventTopics();
    private final SomeOrder order = SomeOrder.any();

    @Autowired
    private Api anonymous;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private PublishingReviews publishing;

    @Autowired
    private JdbcClient database;

    @Test
    void bothReviewsAppearWhenBothAreIn() {
        completed();

        Answer first = write(order.buyer(), GOOD).is(201);
        List<String> before = listed("/api/v1/gigs/" + order.gig() + "/reviews");
        write(order.seller(), FAIR).is(201);

        assertThat(first.text("/status")).isEqualTo("WAITING");
        assertThat(first.header("Location")).isEqualTo("/api/v1/reviews/" + first.text("/reviewId"));
        assertThat(before).isEmpty();
        assertThat(listed("/api/v1/gigs/" + order.gig() + "/reviews")).containsExactly(first.text("/reviewId"));
        assertThat(listed("/api/v1/users/" + order.seller() + "/reviews?as=seller"))
                .containsExactly(first.text("/reviewId"));
        assertThat(listed("/api/v1/users/" + order.buyer() + "/reviews?as=buyer"))
                .hasSize(1);
        assertThat(told(4))
                .extracting(ReviewEvent::getType)
                .containsExactlyInAnyOrder(
                        ReviewEventType.SUBMITTED,
                        ReviewEventType.SUBMITTED,
                        ReviewEventType.PUBLISHED,
                        ReviewEventType.PUBLISHED);
        assertThat(told(4)).filteredOn(ReviewEvent::getVisible).hasSize(2);
    }

    @Test
    void aPublicReviewShowsItsAuthorsNameAndNothingOfTheOrder() {
        topics.tell(Topics.PROFILES, order.buyer(), profile(order.buyer(), "Bea"));
        publishedByBoth();

        await().atMost(SOON)
                .until(() -> page("/api/v1/gigs/" + order.gig() + "/reviews")
                        .text("/items/0/author/displayName")
                        .equals("Bea"));
        String body = page("/api/v1/gigs/" + order.gig() + "/reviews").body();
        assertThat(body).doesNotContain(order.id());
    }

    @Test
    void refusesWhatTheContractRefuses() {
        SomeOrder running = SomeOrder.any();
        SomeOrder cancelled = SomeOrder.any();
        SomeOrder old = SomeOrder.any();
        SomeOrder undone = SomeOrder.any();
        tell(running.active());
        tell(cancelled.cancelledBeforeDelivery());
        tell(old.completedBefore(WINDOW));
        tell(undone.cancelledAfterDelivery());
        completed();
        awaitKnown(running, cancelled, old, undone);

        write(order.buyer(), GOOD).is(201);

        write(order.buyer(), FAIR).is(409);
        write(EventIds.next(), GOOD).is(404);
        as(order.buyer()).post("/api/v1/orders/none/reviews", GOOD).is(404);
        anonymous.post("/api/v1/orders/" + order.id() + "/reviews", GOOD).is(401);
        as(running.buyer()).post(path(running), GOOD).is(409);
        as(cancelled.buyer()).post(path(cancelled), GOOD).is(409);
        as(undone.buyer()).post(path(undone), GOOD).is(201);
        Answer late = as(old.buyer()).post(path(old), GOOD).is(409);
        assertThat(late.text("/code")).isEqualTo("REVIEW_WINDOW_CLOSED");
        as(order.seller()).post(path(order), "{\"rating\":").is(400);
        assertThat(write(order.seller(), Map.of("rating", 6, "comment", "Does what it says."))
                        .is(422)
                        .errorFields())
                .containsExactly("rating");
        assertThat(write(order.seller(), Map.of("rating", 5, "comment", "   short    "))
                        .is(422)
                        .errorFields())
                .containsExactly("comment");
        write(order.seller(), Map.of("rating", 5, "comment", "x".repeat(5_001))).is(422);
    }

    @Test
    void nobodyReviewsHimself() {
        String buyer = order.buyer();
        SomeOrder own = new SomeOrder(EventIds.next(), order.gig(), buyer, buyer);
        tell(own.completed());
        completed();
        awaitKnown(own);

        as(buyer).post(path(own), GOOD).is(409);
        write(buyer, Map.of("rating", 5, "comment", "Does what it says.", "subjectId", buyer, "authorRole", "SELLER"))
                .is(201);

        assertThat(told(1))
                .singleElement()
                .satisfies(event -> assertThat(event.getSubjectId()).isEqualTo(order.seller()));
    }

    @Test
    void aReviewWithoutItsCounterpartAppearsOnceWhenTheWindowEnds() {
        completed();
        String reviewId = write(order.buyer(), GOOD).is(201).text("/reviewId");
        boolean early = !listed("/api/v1/gigs/" + order.gig() + "/reviews").isEmpty();
        windowEnds(reviewId);

        Stream.generate(() -> CompletableFuture.runAsync(() -> await().atMost(SOON)
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> {
                            publishing.publishDue();
                            return !listed("/api/v1/gigs/" + order.gig() + "/reviews")
                                    .isEmpty();
                        })))
                .limit(4)
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(early).isFalse();
        assertThat(told(2))
                .extracting(ReviewEvent::getType)
                .containsExactly(ReviewEventType.SUBMITTED, ReviewEventType.PUBLISHED);
    }

    @Test
    void anAuthorEditsUnderTheVersionThatWasRead() {
        completed();
        Answer written = write(order.buyer(), GOOD).is(201);
        String path = "/api/v1/reviews/" + written.text("/reviewId");

        as(order.buyer()).put(path, FAIR, "If-Match", "\"7\"").is(412);
        Answer edited = as(order.buyer())
                .put(path, FAIR, "If-Match", written.header("ETag"))
                .is(200);
        as(order.seller()).put(path, FAIR).is(404);
        write(order.seller(), GOOD).is(201);

        assertThat(edited.text("/comment")).isEqualTo("Does what it can.");
        as(order.buyer()).put(path, GOOD).is(409);
    }

    @Test
    void theReviewedRepliesOnceAndReadersVote() {
        String path = "/api/v1/reviews/" + publishedByBoth();
        Map<String, String> reply = Map.of("text", "Thank you!");

        as(order.seller()).post(path + "/reply", reply).is(201);
        as(order.seller()).post(path + "/reply", reply).is(409);
        as(order.buyer()).post(path + "/reply", reply).is(403);
        as("reader").post(path + "/helpful").is(200);
        Answer twice = as("reader").post(path + "/helpful").is(200);
        as(order.seller()).post(path + "/helpful").is(403);

        assertThat(twice.text("/helpfulCount")).isEqualTo("1");
        Answer page = page("/api/v1/gigs/" + order.gig() + "/reviews?sort=helpful");
        assertThat(page.text("/items/0/reply/text")).isEqualTo("Thank you!");
        assertThat(page.text("/items/0/helpfulCount")).isEqualTo("1");
    }

    @Test
    void aModeratorHidesAndRestores() {
        String reviewId = publishedByBoth();
        String admin = "/api/v1/admin/reviews/" + reviewId;

        as(order.seller()).post(admin + "/hide").is(403);
        as("mod", "ADMIN").post(admin + "/hide").is(200);
        List<String> hidden = listed("/api/v1/gigs/" + order.gig() + "/reviews");
        as("mod", "ADMIN").post(admin + "/restore").is(200);

        assertThat(hidden).isEmpty();
        assertThat(listed("/api/v1/gigs/" + order.gig() + "/reviews")).containsExactly(reviewId);
        assertThat(told(6))
                .filteredOn(event -> event.getType() == ReviewEventType.HIDDEN)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getActorId()).isEqualTo("mod");
                    assertThat(event.getVisible()).isFalse();
                });
    }

    @Test
    void anErasedProfileTakesItsWordsAlong() {
        publishedByBoth();

        topics.tell(Topics.PROFILES, order.buyer(), null);

        await().atMost(SOON)
                .until(() -> listed("/api/v1/gigs/" + order.gig() + "/reviews").isEmpty());
        assertThat(told(5))
                .filteredOn(event -> event.getType() == ReviewEventType.REMOVED)
                .singleElement()
                .satisfies(event -> assertThat(event.getComment()).isEmpty());
    }

    @Test
    void anImportIsStoredAndToldOnceAndPagedThrough() {
        List<Map<String, Object>> batch = IntStream.range(0, 250)
                .mapToObj(i -> imported(order.gig(), order.seller(), i))
                .toList();

        Answer first = anonymous.post("/actuator/reviews-import", batch).is(200);
        Answer second = anonymous.post("/actuator/reviews-import", batch).is(200);

        assertThat(first.text("/created")).isEqualTo("250");
        assertThat(second.text("/created")).isEqualTo("0");
        Answer top = page("/api/v1/gigs/" + order.gig() + "/reviews?sort=helpful&limit=100");
        Answer next = page(
                "/api/v1/gigs/" + order.gig() + "/reviews?sort=helpful&limit=100&cursor=" + top.text("/nextCursor"));
        Answer last = page(
                "/api/v1/gigs/" + order.gig() + "/reviews?sort=helpful&limit=100&cursor=" + next.text("/nextCursor"));
        assertThat(Stream.of(top, next, last)
                        .flatMap(page -> ids(page).stream())
                        .distinct())
                .hasSize(250);
        assertThat(last.json().path("nextCursor").isNull()).isTrue();
        assertThat(top.text("/items/0/helpfulCount")).isEqualTo("6");
    }

    @Test
    void answersRatingsFromTheTopic() {
        Answer none = page("/api/v1/gigs/" + order.gig() + "/rating");
        topics.tell(Topics.RATINGS, "gig:" + order.gig(), rating(2, List.of(1L, 0L, 0L, 0L, 2L)));
        topics.tell(Topics.RATINGS, "gig:" + order.gig(), rating(1, List.of(0L, 0L, 0L, 0L, 1L)));

        assertThat(none.text("/count")).isEqualTo("0");
        assertThat(none.json().path("average").isNull()).isTrue();
        await().atMost(SOON)
                .until(() -> page("/api/v1/gigs/" + order.gig() + "/rating")
                        .text("/count")
                        .equals("3"));
        Answer rated = page("/api/v1/gigs/" + order.gig() + "/rating");
        assertThat(rated.text("/average")).isEqualTo("3.7");
        assertThat(rated.text("/histogram/5")).isEqualTo("2");
        assertThat(page("/api/v1/users/" + order.seller() + "/rating?as=buyer").text("/count"))
                .isEqualTo("0");
        anonymous.get("/api/v1/users/u/rating?as=admin").is(422);
    }

    /** What fourteen days do. */
    private void windowEnds(String reviewId) {
        database.sql("update review set publish_by = now() where review_id = ?")
                .param(reviewId)
                .update();
    }

    private String publishedByBoth() {
        completed();
        String reviewId = write(order.buyer(), GOOD).is(201).text("/reviewId");
        write(order.seller(), FAIR).is(201);
        return reviewId;
    }

    private void completed() {
        tell(order.completed());
        awaitKnown(order);
    }

    private void tell(dev.gigstream.events.orders.OrderEvent event) {
        topics.tell(Topics.ORDERS, event.getOrderId(), event);
    }

    private void awaitKnown(SomeOrder... orders) {
        for (SomeOrder known : orders) {
            await().atMost(SOON).until(() -> as(known.buyer()).get(path(known)).status() == 200);
        }
    }

    private Answer write(String userId, Map<String, Object> review) {
        return as(userId).post(path(order), review);
    }

    private static String path(SomeOrder of) {
        return "/api/v1/orders/" + of.id() + "/reviews";
    }

    private Api as(String userId, String... roles) {
        return anonymous.as(tokens, userId, roles);
    }

    private Answer page(String path) {
        return anonymous.get(path).is(200);
    }

    private List<String> listed(String path) {
        return ids(page(path));
    }

    private static List<String> ids(Answer page) {
        return page.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("reviewId").asString())
                .toList();
    }

    private List<ReviewEvent> told(int count) {
        return await().atMost(SOON).until(() -> topics.reviewsOf(order.id()), events -> events.size() == count);
    }

    private static Map<String, Object> imported(String gigId, String sellerId, int number) {
        return Map.of(
                "reviewId",
                EventIds.next(),
                "gigId",
                gigId,
                "authorId",
                "buyer-" + number,
                "subjectId",
                sellerId,
                "authorRole",
                "BUYER",
                "rating",
                1 + number % 5,
                "comment",
                "Review number " + number,
                "publishedAt",
                Instant.parse("2026-03-01T12:00:00Z").plusSeconds(number / 3),
                "helpfulCount",
                number % 7);
    }

    private Rating rating(long version, List<Long> histogram) {
        long count = histogram.stream().mapToLong(Long::longValue).sum();
        long sum =
                IntStream.range(0, 5).mapToLong(i -> (i + 1) * histogram.get(i)).sum();
        return Rating.newBuilder()
                .setEventId(EventIds.next())
                .setOccurredAt(Instant.EPOCH)
                .setAggregateVersion(version)
                .setSubjectKind(RatingSubject.GIG)
                .setSubjectId(order.gig())
                .setCount(count)
                .setSum(sum)
                .setHistogram(histogram)
                .build();
    }

    private static ProfileEvent profile(String userId, String name) {
        return ProfileEvent.newBuilder()
                .setEventId(EventIds.next())
                .setOccurredAt(Instant.EPOCH)
                .setAggregateVersion(1)
                .setType(ProfileEventType.CREATED)
                .setUserId(userId)
                .setDisplayName(name)
                .setMemberSince(Instant.EPOCH)
                .build();
    }
}
