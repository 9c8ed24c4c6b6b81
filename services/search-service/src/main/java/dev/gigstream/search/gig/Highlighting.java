package dev.gigstream.search.gig;

import static dev.gigstream.search.gig.Clause.field;
import static dev.gigstream.search.gig.Clause.object;
import static dev.gigstream.search.gig.Clause.strings;

import java.util.List;

/** Marks the words found; the text around the marks is encoded for HTML, so stored markup stays text. */
final class Highlighting {
    static final Clause CLAUSE = object(
            field("encoder", "html"),
            field("pre_tags", strings(List.of("<em>"))),
            field("post_tags", strings(List.of("</em>"))),
            field("require_field_match", false),
            field(
                    "fields",
                    object(
                            field("title", object(field("number_of_fragments", 0))),
                            field(
                                    "description",
                                    object(field("number_of_fragments", 1), field("fragment_size", 160))))));

    private Highlighting() {}
}
