package dev.gigstream.local.catalogue.load;

import dev.gigstream.local.catalogue.entry.Offer;
import dev.gigstream.local.catalogue.entry.Person;
import dev.gigstream.local.catalogue.entry.Person.RatedOffer;
import dev.gigstream.local.catalogue.entry.Review;
import dev.gigstream.local.catalogue.review.ReviewMaker;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Loads people with all that belongs to them into a running stack, a few parts at a time: first everybody's account,
 * profile and reviews, then the gigs, so that a gig finds its seller and its stars there and is indexed once. Loading
 * again changes nothing.
 */
public final class StackLoader implements AutoCloseable {

    private static final int PEOPLE_IN_A_PART = 500;
    private static final int SELLERS_IN_A_PART = 200;
    private static final int PARTS_AT_ONCE = 3;
    private static final int MOST_ACCOUNTS = 1_000;
    private static final int MOST_REVIEWS = 1_000;
    private static final int MOST_GIGS = 500;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ImportEndpoint accounts;
    private final ImportEndpoint profiles;
    private final ImportEndpoint gigs;
    private final ImportEndpoint reviews;
    private final ReviewMaker reviewing = new ReviewMaker();
    private final Progress progress;
    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private Tally soFar = Tally.NOTHING;

    public StackLoader(Endpoints endpoints, Progress progress) {
        this.accounts = new ImportEndpoint(client, endpoints.auth(), "accounts-import");
        this.profiles = new ImportEndpoint(client, endpoints.user(), "profiles-import");
        this.gigs = new ImportEndpoint(client, endpoints.gig(), "gigs-import");
        this.reviews = new ImportEndpoint(client, endpoints.review(), "reviews-import");
        this.progress = progress;
    }

    /**
     * Returns when everybody is loaded; throws {@link LoadingException} at the first part that cannot be.
     *
     * @param people gone through twice, so that not all of them have to be held at once
     */
    public Tally load(Iterable<Person> people) {
        loadParts(people.iterator(), PEOPLE_IN_A_PART, this::loadPeople);
        loadParts(people.iterator(), SELLERS_IN_A_PART, this::loadGigs);
        return soFar;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.close();
    }

    private void loadParts(Iterator<Person> people, int size, Function<List<Person>, Tally> load) {
        var parts = new ExecutorCompletionService<Tally>(threads);
        int running = 0;
        while (people.hasNext() || running > 0) {
            if (people.hasNext() && running < PARTS_AT_ONCE) {
                List<Person> part = take(people, size);
                parts.submit(() -> load.apply(part));
                running++;
            } else {
                finish(parts);
                running--;
            }
        }
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

    private Tally loadPeople(List<Person> asMade) {
        new Batches(MOST_ACCOUNTS)
                .of(asMade.stream().map(Person::account).toList())
                .forEach(batch -> accounts.post(batch).path("accounts").forEach(this::remember));
        List<Person> people = underTheirIds(asMade);
        new Batches(MOST_ACCOUNTS)
                .of(people.stream().map(Person::profile).toList())
                .forEach(profiles::post);
        List<Review> written = reviewing.reviews(people);
        new Batches(MOST_REVIEWS).of(written).forEach(reviews::post);
        return new Tally(people.size(), 0, 0, written.size());
    }

    private Tally loadGigs(List<Person> asMade) {
        List<Offer> offers = underTheirIds(asMade).stream()
                .flatMap(person -> person.offers().stream())
                .map(RatedOffer::offer)
                .toList();
        int present = new Batches(MOST_GIGS)
                .of(offers).stream()
                        .mapToInt(batch -> gigs.post(batch).path("present").asInt())
                        .sum();
        return new Tally(0, offers.size(), present, 0);
    }

    private void remember(JsonNode account) {
        ids.put(account.path("email").asString(), account.path("userId").asString());
    }

    /** An address that is known already keeps its account, and what is loaded belongs to that. */
    private List<Person> underTheirIds(List<Person> people) {
        return people.stream()
                .map(person -> person.withId(ids.getOrDefault(
                        person.account().email(), person.account().userId())))
                .toList();
    }

    private static List<Person> take(Iterator<Person> people, int size) {
        List<Person> part = new ArrayList<>();
        while (people.hasNext() && part.size() < size) {
            part.add(people.next());
        }
        return part;
    }
}
