package dev.gigstream.local.catalogue;

import dev.gigstream.gigs.category.Category;
import dev.gigstream.gigs.category.CategoryTree;
import dev.gigstream.gigs.gig.GigCheck;
import dev.gigstream.gigs.gig.GigPolicy;
import dev.gigstream.gigs.gig.GigProposal;
import dev.gigstream.gigs.gig.GigProposal.ProposedAnswer;
import dev.gigstream.gigs.gig.GigProposal.ProposedPackage;
import dev.gigstream.gigs.gig.GigProposal.ProposedPrice;
import dev.gigstream.gigs.gig.PackageTier;
import dev.gigstream.local.catalogue.entry.Offer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The limits of gig-service itself and its category tree, so that the catalogue cannot drift away from them. */
public final class GigRules {

    private static final JsonNode TREE = tree();
    private static final GigCheck CHECK = new GigCheck(GigPolicy.standard(), new CategoryTree(categories(TREE)));

    private GigRules() {}

    /** Why gig-service would not publish it; empty when it would. */
    public static List<String> broken(Offer offer) {
        return switch (CHECK.check(proposal(offer))) {
            case GigCheck.Result.Accepted(var content) ->
                content.gaps().stream()
                        .map(gap -> gap.field() + " " + gap.message())
                        .toList();
            case GigCheck.Result.Refused(var violations) ->
                violations.stream()
                        .map(violation -> violation.field() + " " + violation.message())
                        .toList();
        };
    }

    public static Set<String> leaves() {
        return leaves(TREE).collect(Collectors.toSet());
    }

    private static Stream<String> leaves(JsonNode nodes) {
        return nodes.valueStream()
                .flatMap(node -> node.has("children")
                        ? leaves(node.path("children"))
                        : Stream.of(node.path("slug").asString()));
    }

    private static List<Category> categories(JsonNode nodes) {
        return nodes.valueStream()
                .map(node -> new Category(
                        node.path("slug").asString(), node.path("name").asString(), categories(node.path("children"))))
                .toList();
    }

    private static JsonNode tree() {
        try (InputStream file = GigCheck.class.getResourceAsStream("/categories.yaml")) {
            return YAMLMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GigProposal proposal(Offer offer) {
        return new GigProposal(
                offer.title(),
                offer.description(),
                offer.category(),
                offer.tags(),
                offer.packages().stream().map(GigRules::proposal).toList(),
                offer.imageUrls(),
                offer.faq().stream()
                        .map(entry -> new ProposedAnswer(entry.question(), entry.answer()))
                        .toList());
    }

    private static ProposedPackage proposal(Offer.Package offered) {
        return new ProposedPackage(
                PackageTier.valueOf(offered.tier().name()),
                offered.name(),
                offered.description(),
                new ProposedPrice(offered.price().amountMinor(), offered.price().currency()),
                offered.deliveryDays(),
                offered.revisions());
    }
}
