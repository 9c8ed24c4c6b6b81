package dev.gigstream.local.catalogue.load;

import dev.gigstream.events.ratings.RatingSubject;
import dev.gigstream.local.catalogue.entry.Offer;
import dev.gigstream.local.catalogue.entry.Person;
import dev.gigstream.local.catalogue.entry.Person.RatedOffer;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/**
 * Loads people with all that belongs to them into a running stack, a few parts at a time. Within a part the order is
 * account, profile, ratings, gigs, so that a gig finds its seller and its stars there and is indexed once. Loading again
 * changes nothing.
 */
public final class StackLoader implements AutoCloseable {

    private static final int PEOPLE_IN_A_PART = 200;
    private static final int PARTS_AT_ONCE = 3;
    private static final int MOST_ACCOUNTS = 1_000;
    private static final int MOST_GIGS = 500;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ImportEndpoint accounts;
    private final ImportEndpoint profiles;
    private final ImportEndpoint gigs;
    private final RatingTopic ratings;
    private final Progress progress;
    private Tally soFar = Tally.NOTHING;

    public StackLoader(Endpoints endpoints, Progress progress) {
        this.accounts = new ImportEndpoint(client, endpoints.auth(), "accounts-import");
        this.profiles = new ImportEndpoint(client, endpoints.user(), "profiles-import");
        this.gigs = new ImportEndpoint(client, endpoints.gig(), "gigs-import");
        this.ratings = new RatingTopic(endpoints);
        this.progress = progress;
    }

    /** Returns when everybody is loaded; throws {@link LoadingException} at the first part that cannot be. */
    public Tally load(Iterator<Person> people) {
        var parts = new ExecutorCompletionService<Tally>(threads);
        int running = 0;
        while (people.hasNext() || running > 0) {
            if (people.hasNext() && running < PARTS_AT_ONCE) {
                List<Person> part = take(people);
                parts.submit(() -> loadPart(part));
                running++;
            } else {
                finish(parts);
                running--;
            }
        }
        return soFar;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        ratings.close();
        client.close();
    }

    private void finish(ExecutorCompletionService<Tally> parts) {
        try {
            soFar = soFar.plus(parts.take().get());
            progress.loaded(soFar);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LoadingException known
                    ? known
                    : new LoadingException("Loading failed.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadingException("Loading was interrupted.", e);
        }
    }

    private Tally loadPart(List<Person> asMade) {
        List<Person> people = loadAccounts(asMade);
        new Batches(MOST_ACCOUNTS)
                .of(people.stream().map(Person::profile).toList())
                .forEach(profiles::post);
        List<RatingTopic.Subject> subjects = subjects(people);
        ratings.publish(subjects);
        List<Offer> offers = people.stream()
                .flatMap(person -> person.offers().stream())
                .map(RatedOffer::offer)
                .toList();
        int present = new Batches(MOST_GIGS)
                .of(offers).stream()
                        .mapToInt(batch -> gigs.post(batch).path("present").asInt())
                        .sum();
        return new Tally(people.size(), offers.size(), present, subjects.size());
    }

    /** An address that is known already keeps its account, and what is loaded belongs to that. */
    private List<Person> loadAccounts(List<Person> people) {
        Map<String, String> known = new HashMap<>();
        new Batches(MOST_ACCOUNTS)
                .of(people.stream().map(Person::account).toList())
                .forEach(batch -> accounts.post(batch).path("accounts").forEach(account -> remember(account, known)));
        return people.stream()
                .map(person -> person.withId(known.getOrDefault(
                        person.account().email(), person.account().userId())))
                .toList();
    }

    private static void remember(JsonNode account, Map<String, String> known) {
        known.put(account.path("email").asString(), account.path("userId").asString());
    }

    private static List<RatingTopic.Subject> subjects(List<Person> people) {
        List<RatingTopic.Subject> subjects = new ArrayList<>();
        for (Person person : people) {
            person.offers()
                    .forEach(rated -> rated.stars()
                            .ifPresent(stars -> subjects.add(new RatingTopic.Subject(
                                    RatingSubject.GIG, rated.offer().gigId(), stars))));
            person.stars()
                    .ifPresent(stars -> subjects.add(new RatingTopic.Subject(
                            RatingSubject.SELLER, person.profile().userId(), stars)));
        }
        return subjects;
    }

    private static List<Person> take(Iterator<Person> people) {
        List<Person> part = new ArrayList<>();
        while (people.hasNext() && part.size() < PEOPLE_IN_A_PART) {
            part.add(people.next());
        }
        return part;
    }
}
