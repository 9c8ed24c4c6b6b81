package dev.gigstream.edge.site;

import dev.gigstream.web.WebSite;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Finds the web app's files on the class path, once, and gives each of its pages a route. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {
    private static final String ROOT = "/web/";

    @Bean
    WebSite webSite(@Value("${gigstream.edge.site.checkout-url}") String checkoutUrl) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:web/**/*.*")) {
            String url = URLDecoder.decode(file.getURL().toString(), StandardCharsets.UTF_8);
            files.put(url.substring(url.lastIndexOf(ROOT) + ROOT.length()), file.getContentAsByteArray());
        }
        return new WebSite(files, checkoutUrl);
    }

    @Bean
    RouterFunction<ServerResponse> sitePages(WebSite site, SiteAnswers answers) {
        RouterFunctions.Builder routes = RouterFunctions.route();
        for (String path : site.paths()) {
            routes.route(read(path), request -> answers.page(request, path));
        }
        return routes.route(read("/assets/{version}/{*name}"), answers::asset)
                .route(read("/robots.txt"), answers::robots)
                .build();
    }

    private static RequestPredicate read(String path) {
        return RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD).and(RequestPredicates.path(path));
    }
}
