package dev.gigstream.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.Topics;
import dev.gigstream.events.profiles.NotificationKind;
import dev.gigstream.events.profiles.ProfileEvent;
import dev.gigstream.events.profiles.ProfileEventType;
import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.http.Answer;
import dev.gigstream.testkit.http.Api;
import dev.gigstream.testkit.http.FormPart;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import dev.gigstream.users.media.SomeFiles;
import dev.gigstream.users.profile.ImportingProfiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on real parts: what it hears, what it says, and what a death in between does. */
@WithInfrastructure({Server.KAFKA, Server.REGISTRY, Server.MONGO, Server.REDIS})
class ProfileEventsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final TestTokens TOKENS = new TestTokens();

    private static ConfigurableApplicationContext service;
    private static Log log;
    private static Api anonymous;

    private final String userId = EventIds.next();

    @BeforeAll
    static void start() {
        service = started();
        log = new Log(service.getBean(EventCodec.class));
        anonymous = api(service);
    }

    @AfterAll
    static void stop() {
        log.close();
        service.close();
    }

    @Test
    void aSignUpBecomesAProfileAndAnEvent() {
        log.account(userId, 1, "ACTIVE", "BUYER", "SELLER");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(me().status()).isEqualTo(200));
        List<ProfileEvent> told = log.profileEvents(userId, 1);
        assertThat(told.getFirst().getType()).isEqualTo(ProfileEventType.CREATED);
        assertThat(told.getFirst().getAggregateVersion()).isEqualTo(1);
        assertThat(told.getFirst().getSeller()).isNotNull();
        assertThat(told.getFirst().getCausationId()).isNotNull();
    }

    @Test
    void everyEditIsToldOnceInOrderAndSeenByAll() {
        log.account(userId, 1, "ACTIVE", "BUYER", "SELLER");
        await().atMost(PATIENCE).until(() -> me().status() == 200);
        anonymous.get("/api/v1/users/" + userId);

        for (int i = 2; i <= 20; i++) {
            user().patch("/api/v1/users/me", "{\"bio\": \"version %d\"}".formatted(i));
            assertThat(me().text("/bio")).isEqualTo("version " + i);
            assertThat(anonymous.get("/api/v1/users/" + userId).text("/bio")).isEqualTo("version " + i);
        }

        assertThat(log.profileEvents(userId, 20))
                .extracting(ProfileEvent::getAggregateVersion)
                .containsExactly(
                        1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L, 17L, 18L, 19L, 20L);
    }

    @Test
    void whatComesTwiceOrLateChangesNothing() {
        log.account(userId, 2, "SUSPENDED", "BUYER");
        log.account(userId, 1, "ACTIVE", "BUYER");
        log.account(userId, 2, "SUSPENDED", "BUYER");
        log.account(userId, 3, "ACTIVE", "BUYER");

        List<ProfileEvent> told = log.profileEvents(userId, 2);

        assertThat(told).extracting(ProfileEvent::getGoodStanding).containsExactly(false, true);
        assertThat(told).extracting(ProfileEvent::getAggregateVersion).containsExactly(1L, 2L);
    }

    @Test
    void anErasedAccountTakesItsProfileOffTheTopic() {
        log.account(userId, 1, "ACTIVE", "BUYER");
        log.profileEvents(userId, 1);

        log.erase(Topics.ACCOUNTS, userId);

        log.awaitTombstone(userId);
        assertThat(anonymous.get("/api/v1/users/" + userId).status()).isEqualTo(404);
    }

    @Test
    void ratingsAreShownAsTheTopicTellsThem() {
        log.account(userId, 1, "ACTIVE", "BUYER", "SELLER");
        await().atMost(PATIENCE).until(() -> me().status() == 200);

        log.rating("seller:" + userId, 5, 3, 14);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(anonymous
                                .get("/api/v1/sellers/" + userId)
                                .json()
                                .at("/rating/average")
                                .asDouble())
                        .isEqualTo(4.7));
        log.rating("seller:" + userId, 4, 1, 1);
        log.rating("seller:" + userId, 6, 4, 15);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(anonymous
                                .get("/api/v1/users/" + userId)
                                .json()
                                .at("/rating/asSeller/average")
                                .asDouble())
                        .isEqualTo(3.8));
    }

    @Test
    void aWishThatCameByMailIsAPreferenceHoweverOftenItComes() {
        log.account(userId, 1, "ACTIVE", "BUYER");
        log.noMoreMailsOf(userId, NotificationKind.MESSAGE);
        log.noMoreMailsOf(userId, NotificationKind.MESSAGE);
        log.noMoreMailsOf(userId, NotificationKind.ORDER_LATE);

        List<ProfileEvent> told = log.profileEvents(userId, 3);

        assertThat(told.getLast().getMutedNotifications())
                .extracting(muted -> muted.getKind() + " by " + muted.getChannel())
                .containsExactlyInAnyOrder("MESSAGE by EMAIL", "ORDER_LATE by EMAIL");
    }

    @Test
    void aDeliveredFileIsReadByTheBuyerAndNobodyElse() {
        Api buyer = anonymous.as(TOKENS, "buyer-" + userId, "BUYER");
        String file = anonymous
                .as(TOKENS, userId, "SELLER")
                .upload(
                        "/api/v1/media",
                        FormPart.field("purpose", "DELIVERABLE"),
                        FormPart.file("a.png", SomeFiles.png(3, 3)))
                .text("/mediaId");
        String path = "/api/v1/media/" + file;
        assertThat(buyer.get(path).status()).isEqualTo(404);

        log.order(SomeOrders.event("order-" + userId, userId, "buyer-" + userId, 3, List.of(List.of(file))));
        log.order(SomeOrders.event("order-" + userId, userId, "buyer-" + userId, 2, List.of()));

        await().atMost(PATIENCE).until(() -> buyer.get(path).status() == 200);
        assertThat(anonymous.get(path).status()).isEqualTo(404);
        assertThat(anonymous.as(TOKENS, "stranger", "BUYER").get(path).status()).isEqualTo(404);
    }

    @Test
    void anotherInstanceNeverShowsAnOwnerTheirOldProfile() {
        log.account(userId, 1, "ACTIVE", "BUYER");
        await().atMost(PATIENCE).until(() -> me().status() == 200);
        try (ConfigurableApplicationContext second = started("gigstream.consumer.enabled=false")) {
            Api elsewhere = api(second).as(TOKENS, userId, "BUYER");
            for (int i = 0; i < 20; i++) {
                elsewhere.get("/api/v1/users/" + userId);
                user().patch("/api/v1/users/me", "{\"bio\": \"edit %d\"}".formatted(i));

                assertThat(elsewhere.get("/api/v1/users/me").text("/bio")).isEqualTo("edit " + i);
                assertThat(elsewhere.get("/api/v1/users/" + userId).text("/bio"))
                        .isEqualTo("edit " + i);
            }
        }
    }

    @Test
    void aDeathBetweenWritingAndTellingLosesAndDoublesNothing() {
        String database = "users-" + userId;
        String[] mortal = {"spring.mongodb.database=" + database, "gigstream.consumer.enabled=false"};
        try (ConfigurableApplicationContext dying = started(with(mortal, "gigstream.outbox.enabled=false"))) {
            imported(dying, userId);
            api(dying).as(TOKENS, userId, "SELLER").patch("/api/v1/users/me", "{\"bio\": \"last words\"}");
        }

        try (ConfigurableApplicationContext heir = started(mortal)) {
            List<ProfileEvent> told = log.profileEvents(userId, 2);

            assertThat(told).extracting(ProfileEvent::getAggregateVersion).containsExactly(1L, 2L);
            assertThat(told.getLast().getBio()).isEqualTo("last words");
            assertThat(heir.isActive()).isTrue();
        }
    }

    private static void imported(ConfigurableApplicationContext context, String userId) {
        context.getBean(ImportingProfiles.class).importAll(List.of(SomeProfiles.anImport(userId)));
    }

    private static ConfigurableApplicationContext started(String... properties) {
        Path keys = TOKENS.writeJwks(Path.of("target", "test-keys", "it.json"));
        String[] all = with(with(properties, "gigstream.tokens.public-keys=" + keys), "server.port=0");
        return new SpringApplicationBuilder(UserServiceApplication.class).run(arguments(all));
    }

    private static String[] arguments(String... properties) {
        return Arrays.stream(properties).map(property -> "--" + property).toArray(String[]::new);
    }

    private static String[] with(String[] properties, String more) {
        String[] all = Arrays.copyOf(properties, properties.length + 1);
        all[properties.length] = more;
        return all;
    }

    private static Api api(ConfigurableApplicationContext context) {
        return Api.of(context);
    }

    private Api user() {
        return anonymous.as(TOKENS, userId, "BUYER");
    }

    private Answer me() {
        return user().get("/api/v1/users/me");
    }
}
