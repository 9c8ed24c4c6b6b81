package dev.gigstream.gigs.category.file;

import dev.gigstream.gigs.category.Category;
import dev.gigstream.gigs.category.CategoryTree;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the reviewed tree from {@code categories.yaml}; the service does not start with a broken one. */
@Configuration(proxyBeanMethods = false)
class CategoryFile {

    @Bean
    CategoryTree categoryTree() throws IOException {
        try (InputStream file = new ClassPathResource("categories.yaml").getInputStream()) {
            return new CategoryTree(categories(new Yaml(new SafeConstructor(new LoaderOptions())).load(file)));
        }
    }

    private static List<Category> categories(List<?> nodes) {
        List<Category> categories = new ArrayList<>();
        for (Object node : nodes) {
            categories.add(category((Map<?, ?>) node));
        }
        return categories;
    }

    private static Category category(Map<?, ?> node) {
        List<?> children = node.get("children") instanceof List<?> list ? list : List.of();
        return new Category((String) node.get("slug"), (String) node.get("name"), categories(children));
    }
}
