package dev.gigstream.gigs.gig;

import dev.gigstream.gigs.category.CategoryTree;
import dev.gigstream.gigs.gig.GigProposal.ProposedAnswer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The one place where a proposal becomes content, or is told every reason why not. */
public final class GigCheck {

    /** Only pictures that were uploaded here: a link elsewhere would tell a third party who looks at the gig. */
    private static final Pattern OWN_MEDIA = Pattern.compile("/api/v1/media/[A-Za-z0-9_-]{1,64}");

    private final GigPolicy policy;
    private final CategoryTree categories;

    public GigCheck(GigPolicy policy, CategoryTree categories) {
        this.policy = policy;
        this.categories = categories;
    }

    /** What came of a proposal. */
    public sealed interface Result {
        record Accepted(GigContent content) implements Result {}

        record Refused(List<Violation> violations) implements Result {}
    }

    public Result check(GigProposal proposal) {
        List<Violation> violations = new ArrayList<>();
        TextCheck text = new TextCheck(violations);
        GigContent content = new GigContent(
                text.line("title", proposal.title(), policy.title()),
                text.text("description", proposal.description(), policy.description()),
                category(proposal.category(), violations),
                tags(orEmpty(proposal.tags()), violations),
                new PackageCheck(policy, violations).take(orEmpty(proposal.packages())),
                images(orEmpty(proposal.imageUrls()), violations),
                faq(orEmpty(proposal.faq()), violations));
        return violations.isEmpty() ? new Result.Accepted(content) : new Result.Refused(List.copyOf(violations));
    }

    private String category(String slug, List<Violation> violations) {
        if (!categories.contains(slug)) {
            violations.add(new Violation("category", "must be a slug of the category tree"));
        }
        return slug;
    }

    private List<String> tags(List<String> proposed, List<Violation> violations) {
        TextCheck text = new TextCheck(violations);
        Set<String> tags = new LinkedHashSet<>();
        if (tooMany("tags", proposed, policy.tags(), violations)) {
            return List.of();
        }
        for (int i = 0; i < proposed.size(); i++) {
            tags.add(text.line("tags[" + i + "]", proposed.get(i), policy.tag()).toLowerCase(Locale.ROOT));
        }
        return List.copyOf(tags);
    }

    private List<String> images(List<String> proposed, List<Violation> violations) {
        if (tooMany("imageUrls", proposed, policy.images(), violations)) {
            return List.of();
        }
        List<String> images = new ArrayList<>();
        for (int i = 0; i < proposed.size(); i++) {
            String url = proposed.get(i);
            if (url != null && OWN_MEDIA.matcher(url).matches()) {
                images.add(url);
            } else {
                violations.add(new Violation("imageUrls[" + i + "]", "must be the url of an upload here"));
            }
        }
        return images;
    }

    private List<FaqEntry> faq(List<ProposedAnswer> proposed, List<Violation> violations) {
        if (tooMany("faq", proposed, policy.faq(), violations)) {
            return List.of();
        }
        TextCheck text = new TextCheck(violations);
        List<FaqEntry> faq = new ArrayList<>();
        for (int i = 0; i < proposed.size(); i++) {
            ProposedAnswer entry = proposed.get(i) == null ? new ProposedAnswer(null, null) : proposed.get(i);
            String field = "faq[" + i + "]";
            faq.add(new FaqEntry(
                    text.line(field + ".question", entry.question(), policy.question()),
                    text.text(field + ".answer", entry.answer(), policy.answer())));
        }
        return faq;
    }

    private static boolean tooMany(String field, List<?> list, int most, List<Violation> violations) {
        if (list.size() > most) {
            violations.add(new Violation(field, "at most " + most));
        }
        return list.size() > most;
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
