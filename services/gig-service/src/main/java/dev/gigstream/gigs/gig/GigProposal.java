package dev.gigstream.gigs.gig;

import java.util.List;

/** What a seller sent, before it is checked: anything may be missing or wrong. */
public record GigProposal(
        String title,
        String description,
        String category,
        List<String> tags,
        List<ProposedPackage> packages,
        List<String> imageUrls,
        List<ProposedAnswer> faq) {

    /** A package as sent. */
    public record ProposedPackage(
            PackageTier tier,
            String name,
            String description,
            ProposedPrice price,
            Integer deliveryDays,
            Integer revisions) {}

    /** A price as sent. */
    public record ProposedPrice(Long amountMinor, String currency) {}

    /** A question and its answer as sent. */
    public record ProposedAnswer(String question, String answer) {}
}
