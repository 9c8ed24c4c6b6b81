package dev.gigstream.gigs.category;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The reviewed tree of categories: every slug is unique in it and leads to one path from a root. */
public final class CategoryTree {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final List<Category> roots;
    private final Map<String, List<Category>> paths = new HashMap<>();

    public CategoryTree(List<Category> roots) {
        this.roots = List.copyOf(roots);
        this.roots.forEach(root -> add(root, List.of()));
    }

    public List<Category> roots() {
        return roots;
    }

    /** The category with its ancestors, root first. */
    public Optional<List<Category>> path(String slug) {
        return Optional.ofNullable(slug).map(paths::get);
    }

    public boolean contains(String slug) {
        return slug != null && paths.containsKey(slug);
    }

    private void add(Category category, List<Category> ancestors) {
        if (!SLUG.matcher(category.slug()).matches()) {
            throw new IllegalArgumentException("not a slug: " + category.slug());
        }
        List<Category> path =
                Stream.concat(ancestors.stream(), Stream.of(category)).toList();
        if (paths.put(category.slug(), path) != null) {
            throw new IllegalArgumentException("category twice in the tree: " + category.slug());
        }
        category.children().forEach(child -> add(child, path));
    }
}
