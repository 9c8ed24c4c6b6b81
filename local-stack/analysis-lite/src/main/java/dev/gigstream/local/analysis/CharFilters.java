package dev.gigstream.local.analysis;

import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** The character filters, by their official names. */
final class CharFilters {
    private CharFilters() {}

    static Map<String, AnalysisProvider<CharFilterFactory>> byName() {
        return Map.of(
                "html_strip", CharFilters::htmlStrip,
                "mapping", requiresAnalysisSettings(CharFilters::mapping),
                "pattern_replace", requiresAnalysisSettings(CharFilters::patternReplace));
    }

    private static CharFilterFactory htmlStrip(IndexSettings index, Environment env, String name, Settings settings) {
        Set<String> kept = Set.copyOf(settings.getAsList("escaped_tags"));
        return new Factory(name, reader -> new HTMLStripCharFilter(reader, kept.isEmpty() ? null : kept));
    }

    private static CharFilterFactory mapping(IndexSettings index, Environment env, String name, Settings settings) {
        List<String> rules = Analysis.getWordList(env, settings, "mappings");
        var map = new NormalizeCharMap.Builder();
        for (String rule : rules) {
            String[] sides = rule.split("\\s*=>\\s*", -1);
            map.add(sides[0].strip(), sides[1].strip());
        }
        NormalizeCharMap built = map.build();
        return new Factory(name, reader -> new MappingCharFilter(built, reader));
    }

    private static CharFilterFactory patternReplace(
            IndexSettings index, Environment env, String name, Settings settings) {
        Pattern pattern = Pattern.compile(settings.get("pattern"));
        String replacement = settings.get("replacement", "");
        return new Factory(name, reader -> new PatternReplaceCharFilter(pattern, replacement, reader));
    }

    private record Factory(String name, UnaryOperator<Reader> filter) implements CharFilterFactory {
        @Override
        public Reader create(Reader reader) {
            return filter.apply(reader);
        }
    }
}
