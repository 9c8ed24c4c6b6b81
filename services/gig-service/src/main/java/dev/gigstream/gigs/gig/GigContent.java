package dev.gigstream.gigs.gig;

import dev.gigstream.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the seller wrote, checked and normalised: only {@link GigCheck} and the store make one. */
public record GigContent(
        String title,
        String description,
        String category,
        List<String> tags,
        List<GigPackage> packages,
        List<String> imageUrls,
        List<FaqEntry> faq) {

    public GigContent {
        tags = List.copyOf(tags);
        packages =
                packages.stream().sorted(Comparator.comparing(GigPackage::tier)).toList();
        imageUrls = List.copyOf(imageUrls);
        faq = List.copyOf(faq);
    }

    /** Price of the cheapest package; none while there is no package. */
    public Optional<Money> startingPrice() {
        return packages.stream().map(GigPackage::price).min(Comparator.naturalOrder());
    }

    /** What a buyer would miss; nothing for a gig that can be published. */
    public List<Violation> gaps() {
        List<Violation> gaps = new ArrayList<>();
        if (description.isEmpty()) {
            gaps.add(new Violation("description", "is needed before publishing"));
        }
        if (packages.isEmpty()) {
            gaps.add(new Violation("packages", "at least one is needed before publishing"));
        }
        return List.copyOf(gaps);
    }
}
