package dev.gigstream.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Everything that the web app consists of, put together: what a path shows, and what a file under the prefix holds. */
public final class WebSite {
    private static final String NOT_FOUND = "not-found";
    private static final Pattern PART = Pattern.compile("\\{\\{([^}]+)}}");

    private record Variant(String shell, Language language, Viewer viewer) {}

    private final String version;
    private final String checkoutUrl;
    private final Map<String, Shell> shells;
    private final String layout;
    private final ModuleGraph modules;
    private final Map<Language, Messages> messages = new EnumMap<>(Language.class);
    private final Map<String, Asset> assets = new TreeMap<>();
    private final Map<Variant, Page> pages = new ConcurrentHashMap<>();

    /**
     * @param files all files of the web app by their path below its root
     * @param checkoutUrl where one pays instead of at the provider; empty for the provider
     */
    public WebSite(Map<String, byte[]> files, String checkoutUrl) {
        this.checkoutUrl = checkoutUrl;
        SortedMap<String, byte[]> sorted = new TreeMap<>(files);
        this.version = Digest.version(sorted);
        this.layout = text(sorted, "layout.html");
        this.shells = shells(sorted);
        this.modules = new ModuleGraph(sorted);
        for (Language language : Language.values()) {
            messages.put(language, new Messages(sorted, language));
        }
        addFiles(sorted);
        addStyles(sorted);
        shells.values().forEach(shell -> addMessages(sorted, shell));
    }

    /** Names the content of all files: another content is another prefix, so that caches never have to ask. */
    public String version() {
        return version;
    }

    /** Where pages are, with {@code {…}} for a segment that differs. */
    public Collection<String> paths() {
        return shells.values().stream().flatMap(shell -> shell.paths().stream()).toList();
    }

    /** @param path one of {@link #paths()} */
    public Page page(String path, Language language, Viewer viewer) {
        Shell shell = shells.values().stream()
                .filter(candidate -> candidate.paths().contains(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no page at " + path));
        return rendered(shell, language, viewer);
    }

    public Page notFound(Language language, Viewer viewer) {
        return rendered(shells.get(NOT_FOUND), language, viewer);
    }

    /** @param name of a file below the prefix */
    public Optional<Asset> asset(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    Map<String, Shell> shells() {
        return shells;
    }

    Map<String, Asset> assets() {
        return assets;
    }

    ModuleGraph modules() {
        return modules;
    }

    Messages messages(Language language) {
        return messages.get(language);
    }

    private Page rendered(Shell shell, Language language, Viewer viewer) {
        return pages.computeIfAbsent(new Variant(shell.name(), language, viewer), this::render);
    }

    private Page render(Variant variant) {
        Shell shell = shells.get(variant.shell());
        Messages texts = messages.get(variant.language());
        String importMap = importMap(shell, variant.language());
        String html = filled(layout, part -> switch (part) {
            case "lang" -> variant.language().tag();
            case "viewer" -> variant.viewer().tag();
            case "assets" -> prefix();
            case "page" -> shell.name();
            case "title" -> escaped(texts.text(shell.head().get("title")));
            case "description" -> escaped(texts.text(shell.head().getOrDefault("description", "site.description")));
            case "robots" -> shell.indexed() ? "index, follow" : "noindex";
            case "import-map" -> importMap;
            case "preloads" -> preloads(shell, variant.language());
            case "module" -> prefix() + shell.module();
            case "body" -> filled(shell.body(), inner -> inPage(inner, texts));
            default -> escaped(texts.text(part));
        });
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        String policy =
                PagePolicy.allowing(Digest.policySource(importMap), shell.callsProvider() && checkoutUrl.isEmpty());
        return new Page(variant.language(), bytes, Gzip.of(bytes), Digest.entityTag(bytes), policy);
    }

    private String inPage(String part, Messages texts) {
        return switch (part) {
            case "assets" -> prefix();
            case "checkout" -> escaped(checkoutUrl);
            default -> escaped(texts.text(part));
        };
    }

    private String prefix() {
        return "/assets/" + version + '/';
    }

    private String importMap(Shell shell, Language language) {
        return """
                {"imports":{"lit":"%1$svendor/lit.js","socket.io":"%1$svendor/socket.io.js","messages":"%1$s%2$s"}}""".formatted(prefix(), messagesModule(shell, language));
    }

    private String preloads(Shell shell, Language language) {
        List<String> needed = new ArrayList<>(modules.neededBy(shell.module()));
        needed.add(messagesModule(shell, language));
        return needed.stream()
                .map(module -> "<link rel=\"modulepreload\" href=\"%s%s\">".formatted(prefix(), module))
                .collect(Collectors.joining("\n"));
    }

    private static String messagesModule(Shell shell, Language language) {
        return "messages/" + shell.name() + '.' + language.tag() + ".js";
    }

    private void addFiles(SortedMap<String, byte[]> files) {
        files.forEach((name, bytes) -> {
            if (name.startsWith("js/") || name.startsWith("vendor/")) {
                assets.put(name, Asset.of(name, bytes));
            }
        });
    }

    /** The parts in the order of their names: one request, however many files it is written in. */
    private void addStyles(SortedMap<String, byte[]> files) {
        String all = files.keySet().stream()
                .filter(name -> name.startsWith("css/"))
                .map(name -> text(files, name))
                .collect(Collectors.joining("\n"));
        assets.put("site.css", Asset.of("site.css", all.getBytes(StandardCharsets.UTF_8)));
    }

    private void addMessages(SortedMap<String, byte[]> files, Shell shell) {
        List<String> sources = modules.everNeededBy(shell.module()).stream()
                .filter(module -> module.startsWith("js/"))
                .map(module -> text(files, module))
                .toList();
        messages.forEach((language, texts) ->
                assets.put(messagesModule(shell, language), Asset.text("text/javascript", texts.moduleFor(sources))));
    }

    private static Map<String, Shell> shells(SortedMap<String, byte[]> files) {
        Map<String, Shell> shells = new TreeMap<>();
        files.keySet().stream().filter(name -> name.startsWith("pages/")).forEach(file -> {
            String name = file.substring("pages/".length(), file.length() - ".html".length());
            shells.put(name, Shell.parse(name, text(files, file)));
        });
        return shells;
    }

    private static String filled(String template, java.util.function.UnaryOperator<String> parts) {
        return PART.matcher(template)
                .replaceAll(match ->
                        Matcher.quoteReplacement(parts.apply(match.group(1).strip())));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }
}
