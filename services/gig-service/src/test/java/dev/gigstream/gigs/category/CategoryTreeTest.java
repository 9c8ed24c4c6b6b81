package dev.gigstream.gigs.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryTreeTest {

    private static final Category LOGOS = new Category("logo-design", "Logo Design", List.of());
    private static final Category DESIGN = new Category("design", "Design", List.of(LOGOS));

    @Test
    void knowsThePathOfEachCategoryRootFirst() {
        CategoryTree tree = new CategoryTree(List.of(DESIGN));

        assertThat(tree.path("logo-design")).contains(List.of(DESIGN, LOGOS));
        assertThat(tree.path("music")).isEmpty();
        assertThat(tree.path(null)).isEmpty();
    }

    @Test
    void refusesASlugThatIsThereTwiceOrIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CategoryTree(List.of(DESIGN, LOGOS)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CategoryTree(List.of(new Category("Logo Design", "", List.of()))));
    }
}
