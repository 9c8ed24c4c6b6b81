package dev.gigstream.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.local.process.Ports;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElasticsearchIT {
    private static final String SETTINGS = """
            {"settings": {"number_of_replicas": 0, "analysis": {
                "char_filter": {"signs": {"type": "mapping", "mappings": ["c++ => cpp", "c# => csharp"]}},
                "filter": {
                    "stems": {"type": "stemmer", "language": "english"},
                    "endings": {"type": "stemmer", "language": "possessive_english"},
                    "same": {"type": "synonym_graph", "synonyms": ["logo, brand mark", "js => javascript"]},
                    "parts": {"type": "word_delimiter_graph", "preserve_original": true},
                    "start": {"type": "edge_ngram", "min_gram": 2, "max_gram": 5}},
                "tokenizer": {"starts": {"type": "edge_ngram", "min_gram": 2, "max_gram": 4, "token_chars": ["letter"]}},
                "normalizer": {"folded": {"type": "custom", "filter": ["lowercase", "asciifolding", "trim"]}},
                "analyzer": {
                    "text": {"tokenizer": "standard", "char_filter": ["html_strip", "signs"],
                        "filter": ["lowercase", "asciifolding", "endings", "same", "stems"]},
                    "cut": {"tokenizer": "whitespace", "filter": ["parts", "flatten_graph", "lowercase", "unique"]},
                    "prefix": {"tokenizer": "standard", "filter": ["lowercase", "start"]},
                    "prefixes": {"tokenizer": "starts", "filter": ["lowercase"]}}}},
             "mappings": {"properties": {
                "title": {"type": "text", "analyzer": "text"}, "plain": {"type": "text", "analyzer": "english"},
                "seller": {"type": "keyword", "normalizer": "folded"}}}}""";

    @TempDir
    private static Path home;

    private static StartedPart elasticsearch;

    @BeforeAll
    static void start() throws Exception {
        elasticsearch = StartedPart.of(new Elasticsearch(), home);
        assertThat(send("PUT", "/gigs", SETTINGS)).contains("\"acknowledged\":true");
    }

    @AfterAll
    static void stop() throws Exception {
        elasticsearch.close();
    }

    @Test
    void keepsAnAcknowledgedDocumentThroughAKill() throws Exception {
        send("PUT", "/gigs/_doc/1", "{\"title\": \"A brand mark for cafés\", \"seller\": \" Zoë \"}");

        elasticsearch.killAndRestart();

        send("POST", "/gigs/_refresh", "");
        assertThat(send("GET", "/gigs/_search?q=title:logo", "")).contains("\"_id\":\"1\"");
        assertThat(send("GET", "/gigs/_search?q=title:cafe", "")).contains("\"_id\":\"1\"");
        assertThat(send("GET", "/gigs/_search?q=seller:zoe", "")).contains("\"_id\":\"1\"");
    }

    @Test
    void stemsFoldsAndStripsAsTheFullServerDoes() throws Exception {
        assertThat(tokens("text", "<b>Designing</b> my company's JS in c++"))
                .isEqualTo("design my compani javascript in cpp");
        assertThat(tokens("english", "The designers are designing")).isEqualTo("design design");
    }

    @Test
    void addsSynonymsOfSeveralWords() throws Exception {
        assertThat(tokens("text", "logo")).isEqualTo("brand logo mark");
    }

    @Test
    void cutsPrefixesAndWordParts() throws Exception {
        assertThat(tokens("prefix", "Poster")).isEqualTo("po pos post poste");
        assertThat(tokens("prefixes", "a1 Vue")).isEqualTo("vu vue");
        assertThat(tokens("cut", "WordPress wordpress")).isEqualTo("wordpress word press");
    }

    @Test
    void refusesAnUnknownStemmer() throws Exception {
        assertThat(send("PUT", "/broken", """
                        {"settings": {"analysis": {"filter": {"s": {"type": "stemmer", "language": "klingon"}},
                            "analyzer": {"a": {"tokenizer": "standard", "filter": ["s"]}}}}}""")).contains("Klingon");
    }

    private static String tokens(String analyzer, String text) throws Exception {
        String body = "{\"analyzer\": \"" + analyzer + "\", \"text\": \"" + text + "\"}";
        String answer = send("POST", "/gigs/_analyze?filter_path=tokens.token", body);
        return answer.replaceAll("\\{\"tokens\":\\[|\\{\"token\":\"|\"}|]}", "").replace(",", " ");
    }

    private static String send(String method, String path, String body) throws Exception {
        return Http.send(method, elasticsearch.port(Ports.ELASTICSEARCH), path, body);
    }
}
