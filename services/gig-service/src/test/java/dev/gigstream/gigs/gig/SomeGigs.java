package dev.gigstream.gigs.gig;

import dev.gigstream.gigs.category.Category;
import dev.gigstream.gigs.category.CategoryTree;
import dev.gigstream.gigs.gig.GigProposal.ProposedAnswer;
import dev.gigstream.gigs.gig.GigProposal.ProposedPackage;
import dev.gigstream.gigs.gig.GigProposal.ProposedPrice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gigs and proposals that read as prose in tests. */
public final class SomeGigs {

    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    public static final String SELLER = "seller-1";

    public static final CategoryTree CATEGORIES = new CategoryTree(List.of(
            new Category("design", "Design", List.of(new Category("logo-design", "Logo Design", List.of()))),
            new Category("music", "Music", List.of())));

    public static final GigCheck CHECK = new GigCheck(GigPolicy.standard(), CATEGORIES);

    private SomeGigs() {}

    public static ProposalBuilder aProposal() {
        return new ProposalBuilder();
    }

    public static GigContent someContent() {
        return content(aProposal().build());
    }

    public static GigContent content(GigProposal proposal) {
        return ((GigCheck.Result.Accepted) CHECK.check(proposal)).content();
    }

    public static Gig aDraft() {
        return Gig.draft("gig-1", SELLER, someContent(), NOON).gig();
    }

    public static Gig anIncompleteDraft() {
        GigContent bare =
                content(aProposal().withPackages(List.of()).withDescription("").build());
        return Gig.draft("gig-1", SELLER, bare, NOON).gig();
    }

    public static Gig aPublishedGig() {
        return after(aDraft().publish(NOON));
    }

    public static Gig aPausedGig() {
        return after(aPublishedGig().pause(NOON));
    }

    public static Gig anArchivedGig() {
        return after(aPublishedGig().archive(NOON));
    }

    public static Gig after(GigDecision decision) {
        return ((GigDecision.Changed) decision).event().gig();
    }

    public static GigRejection whyNot(GigDecision decision) {
        return ((GigDecision.Refused) decision).why();
    }

    /** A complete proposal of which a test changes what it is about. */
    public static final class ProposalBuilder {

        private String title = "I will design a calm, modern logo";
        private String description = "Three sketches, then one drawn out in every detail.";
        private String category = "logo-design";
        private List<String> tags = List.of("logo", "branding");
        private List<ProposedPackage> packages =
                List.of(aPackage(PackageTier.BASIC, 149_900, "INR"), aPackage(PackageTier.PREMIUM, 499_900, "INR"));
        private List<String> imageUrls = List.of("/api/v1/media/0197f3c2-0000-7000-8000-000000000001");
        private List<ProposedAnswer> faq = List.of(new ProposedAnswer("Do I get the sources?", "Yes, as SVG and PDF."));

        public ProposalBuilder withTitle(String value) {
            title = value;
            return this;
        }

        public ProposalBuilder withDescription(String value) {
            description = value;
            return this;
        }

        public ProposalBuilder withCategory(String value) {
            category = value;
            return this;
        }

        public ProposalBuilder withTags(String... values) {
            tags = new ArrayList<>(Arrays.asList(values));
            return this;
        }

        public ProposalBuilder withPackages(List<ProposedPackage> values) {
            packages = values;
            return this;
        }

        public ProposalBuilder withImages(String... values) {
            imageUrls = new ArrayList<>(Arrays.asList(values));
            return this;
        }

        public ProposalBuilder withFaq(List<ProposedAnswer> values) {
            faq = values;
            return this;
        }

        public GigProposal build() {
            return new GigProposal(title, description, category, tags, packages, imageUrls, faq);
        }
    }

    public static ProposedPackage aPackage(PackageTier tier, long amountMinor, String currency) {
        return new ProposedPackage(tier, "Starter", "One concept", new ProposedPrice(amountMinor, currency), 3, 2);
    }
}
