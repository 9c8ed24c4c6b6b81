package dev.gigstream.gigs.category.web;

import dev.gigstream.gigs.category.Category;
import dev.gigstream.gigs.category.CategoryTree;
import dev.gigstream.service.PublicEndpoint;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The category tree; it changes with a release only, so clients may keep it for an hour. */
@RestController
@PublicEndpoint
class CategoryController {

    private static final CacheControl ONE_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final CategoryTree categories;
    private final String etag;

    CategoryController(CategoryTree categories) {
        this.categories = categories;
        this.etag = "\"" + Integer.toHexString(categories.roots().hashCode()) + "\"";
    }

    @GetMapping("/api/v1/categories")
    ResponseEntity<List<Category>> categories() {
        return ResponseEntity.ok().cacheControl(ONE_HOUR).eTag(etag).body(categories.roots());
    }
}
