package dev.gigstream.users.profile.mongo;

import static dev.gigstream.users.SomeProfiles.anImport;
import static dev.gigstream.users.SomeProfiles.buyer;
import static dev.gigstream.users.SomeProfiles.seller;
import static dev.gigstream.users.SomeProfiles.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.users.ApiTest;
import dev.gigstream.users.profile.Decision;
import dev.gigstream.users.profile.Details;
import dev.gigstream.users.profile.EditingProfile;
import dev.gigstream.users.profile.FollowingAccounts;
import dev.gigstream.users.profile.ImportingProfiles;
import dev.gigstream.users.profile.Lookup;
import dev.gigstream.users.profile.Profile;
import dev.gigstream.users.profile.ProfileRejection;
import dev.gigstream.users.profile.Profiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@ApiTest
class MongoProfilesTest {

    @Autowired
    private Profiles profiles;

    @Autowired
    private FollowingAccounts accounts;

    @Autowired
    private EditingProfile editing;

    @Autowired
    private ImportingProfiles importing;

    @Autowired
    private MongoTemplate mongo;

    private final String userId = EventIds.next();

    @Test
    void readsBackWhatWasWritten() {
        importing.importAll(List.of(anImport(userId)));
        accounts.hear(seller(userId), EventIds.next());

        Profile profile = stored();

        assertThat(profile.details()).isEqualTo(anImport(userId).details());
        assertThat(profile.seller()).isEqualTo(anImport(userId).seller());
        assertThat(profile.account()).isEqualTo(seller(userId).account());
    }

    @Test
    void accountsAreNotedTogetherAndWhatIsMoreThanANoteIsLeft() {
        String unknown = EventIds.next();
        importing.importAll(List.of(anImport(userId)));

        assertThat(accounts.hearWhatIsOnlyNoted(List.of(seller(userId), seller(unknown))))
                .containsExactly(userId);

        assertThat(stored().account()).isEqualTo(seller(userId).account());
        assertThat(profiles.find(unknown)).isInstanceOf(Lookup.Unknown.class);
        assertThat(accounts.hearWhatIsOnlyNoted(List.of(seller(userId)))).isEmpty();
    }

    @Test
    void editorsAtTheSameTimeAllGetThroughAndVersionsHaveNoGap() {
        accounts.hear(buyer(userId), EventIds.next());

        inParallel(6, this::rename);

        assertThat(stored().version()).isEqualTo(7);
        assertThat(versionsTold())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 7).boxed().toList());
    }

    @Test
    void anEditNeverUndoesAnAccountEventThatCameInBetween() {
        accounts.hear(buyer(userId), EventIds.next());

        inParallel(5, i -> {
            if (i == 2) {
                accounts.hear(told(userId, 2, false, "BUYER", "ADMIN"), EventIds.next());
            } else {
                rename(i);
            }
        });

        assertThat(stored().account())
                .isEqualTo(told(userId, 2, false, "BUYER", "ADMIN").account());
        assertThat(versionsTold())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 6).boxed().toList());
    }

    @Test
    void importAndAccountAtTheSameTimeMakeOneProfile() {
        inParallel(4, i -> {
            if (i % 2 == 0) {
                importing.importAll(List.of(anImport(userId)));
            } else {
                accounts.hear(seller(userId), EventIds.next());
            }
        });

        assertThat(stored().details()).isEqualTo(anImport(userId).details());
        assertThat(stored().account().email()).isEqualTo(userId + "@example.org");
        assertThat(versionsTold())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, stored().version()).boxed().toList());
    }

    @Test
    void anErasedProfileKeepsNothingButItsTombstone() {
        accounts.hear(buyer(userId), EventIds.next());

        accounts.erase(userId);

        Document left = document();
        assertThat(left.keySet()).doesNotContain("account", "details", "seller", "portfolio");
        assertThat(left.getList("outbox", Document.class).getLast().get("payload"))
                .isNull();
        assertThat(profiles.find(userId)).isEqualTo(new Lookup.Erased());
    }

    @Test
    void whileNothingCanBeToldAProfileTakesOnlySoManyChanges() {
        accounts.hear(buyer(userId), EventIds.next());
        for (int i = 2; i <= 200; i++) {
            rename(i);
        }

        Decision refused = editing.edit(renaming(999));

        assertThat(refused).isEqualTo(new Decision.Rejected(new ProfileRejection.Busy()));
        assertThat(stored().version()).isEqualTo(200);
    }

    private void rename(int i) {
        assertThat(editing.edit(renaming(i))).isInstanceOf(Decision.Announced.class);
    }

    private EditingProfile.Command renaming(int i) {
        return new EditingProfile.Command(userId, profile -> {
            Details was = profile.details();
            return profile.describe(new Details("Name " + i, was.country(), List.of(), null, null, was.memberSince()));
        });
    }

    private Profile stored() {
        return profiles.find(userId).found().orElseThrow();
    }

    private Document document() {
        return Objects.requireNonNull(mongo.getCollection("profiles")
                .find(new Document("_id", userId))
                .first());
    }

    /** The versions in the outbox, in its order. */
    private List<Long> versionsTold() {
        return document().getList("outbox", Document.class).stream()
                .map(entry -> new String(entry.get("payload", Binary.class).getData(), StandardCharsets.UTF_8))
                .map(told -> Long.parseLong(told.substring(told.indexOf(" v") + 2)))
                .toList();
    }

    private static void inParallel(int count, IntConsumer work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(IntStream.range(0, count)
                            .mapToObj(i -> CompletableFuture.runAsync(() -> work.accept(i), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }
}
