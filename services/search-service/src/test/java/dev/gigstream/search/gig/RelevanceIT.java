package dev.gigstream.search.gig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.http.PageRequest;
import dev.gigstream.search.fixture.DemoGigs;
import dev.gigstream.search.fixture.TestIndex;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds the ranking against what people hope to see; a change that makes it worse must say so. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "search.activity.enabled=false")
@WithInfrastructure(Server.ELASTICSEARCH)
class RelevanceIT {
    private static final int DEPTH = 10;

    @Autowired
    private SearchingGigs searching;

    @BeforeAll
    static void fill() {
        new TestIndex(System.getProperty("ELASTICSEARCH_URL")).fill(DemoGigs.all());
    }

    @Test
    void everyJudgedGigIsInTheCatalogue() throws IOException {
        List<String> titles = DemoGigs.all().stream().map(it -> it.getTitle()).toList();

        assertThat(judgements()).allSatisfy(it -> assertThat(titles).containsAll(it.titles()));
    }

    @Test
    void ranksWhatPeopleMeanAtTheTop() throws IOException {
        List<String> report = new ArrayList<>();
        double gain = 0;
        int hits = 0;
        List<Judgement> judgements = judgements();
        for (Judgement judgement : judgements) {
            List<String> found = titles(judgement.query());
            double one = judgement.gainOf(found);
            gain += one;
            hits += judgement.isMetWithin(found, 3) ? 1 : 0;
            report.add("%.2f %s %s"
                    .formatted(one, judgement.query(), found.stream().limit(4).toList()));
        }

        assertThat(gain / judgements.size()).as(String.join("\n", report)).isGreaterThan(0.94);
        assertThat((double) hits / judgements.size())
                .as(String.join("\n", report))
                .isGreaterThan(0.97);
    }

    private List<String> titles(String query) {
        GigCriteria criteria = new GigCriteria(
                query,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                GigSort.RELEVANCE);
        return searching.find(criteria, new PageRequest(DEPTH, null)).items().stream()
                .map(FoundGig::title)
                .toList();
    }

    private static List<Judgement> judgements() throws IOException {
        try (InputStream file = RelevanceIT.class.getResourceAsStream("/relevance.yaml")) {
            return new YAMLMapper().readValue(file, new TypeReference<List<Judgement>>() {});
        }
    }
}
