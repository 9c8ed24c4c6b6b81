package dev.gigstream.search.gig;

import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;

/** Marks the words found; the text around the marks is encoded for HTML, so stored markup stays text. */
final class Highlighting {
    static final Highlight MARKS = Highlight.of(it -> it.encoder(HighlighterEncoder.Html)
            .preTags("<em>")
            .postTags("</em>")
            .requireFieldMatch(false)
            .fields("title", title -> title.numberOfFragments(0))
            .fields("description", text -> text.numberOfFragments(1).fragmentSize(160)));

    private Highlighting() {}
}
