package dev.gigstream.gigs.category;

import java.util.List;

/** A node of the category tree; a gig may stand at a leaf or, when none fits, at a branch. */
public record Category(String slug, String name, List<Category> children) {

    public Category {
        children = List.copyOf(children);
    }
}
