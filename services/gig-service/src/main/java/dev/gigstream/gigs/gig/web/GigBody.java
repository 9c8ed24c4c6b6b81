package dev.gigstream.gigs.gig.web;

import dev.gigstream.gigs.gig.GigProposal;
import dev.gigstream.gigs.gig.GigProposal.ProposedAnswer;
import dev.gigstream.gigs.gig.GigProposal.ProposedPackage;
import dev.gigstream.gigs.gig.GigProposal.ProposedPrice;
import dev.gigstream.gigs.gig.PackageTier;
import java.util.List;

/** A gig as a seller sends it. Whatever else is in the body (status, seller, rating) has no effect. */
record GigBody(
        String title,
        String description,
        String category,
        List<String> tags,
        List<PackageBody> packages,
        List<String> imageUrls,
        List<FaqBody> faq) {

    record PackageBody(
            PackageTier tier,
            String name,
            String description,
            PriceBody price,
            Integer deliveryDays,
            Integer revisions) {

        ProposedPackage proposed() {
            ProposedPrice proposedPrice =
                    price == null ? null : new ProposedPrice(price.amountMinor(), price.currency());
            return new ProposedPackage(tier, name, description, proposedPrice, deliveryDays, revisions);
        }
    }

    record PriceBody(Long amountMinor, String currency) {}

    record FaqBody(String question, String answer) {

        ProposedAnswer proposed() {
            return new ProposedAnswer(question, answer);
        }
    }

    GigProposal proposed() {
        return new GigProposal(
                title,
                description,
                category,
                tags,
                packages == null
                        ? null
                        : packages.stream()
                                .map(body -> body == null ? null : body.proposed())
                                .toList(),
                imageUrls,
                faq == null
                        ? null
                        : faq.stream()
                                .map(body -> body == null ? null : body.proposed())
                                .toList());
    }
}
