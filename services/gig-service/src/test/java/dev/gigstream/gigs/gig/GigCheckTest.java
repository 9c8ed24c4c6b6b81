package dev.gigstream.gigs.gig;

import static dev.gigstream.gigs.gig.SomeGigs.CHECK;
import static dev.gigstream.gigs.gig.SomeGigs.aPackage;
import static dev.gigstream.gigs.gig.SomeGigs.aProposal;
import static dev.gigstream.gigs.gig.SomeGigs.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.gigs.gig.GigProposal.ProposedAnswer;
import dev.gigstream.gigs.gig.GigProposal.ProposedPackage;
import dev.gigstream.gigs.gig.GigProposal.ProposedPrice;
import dev.gigstream.gigs.gig.SomeGigs.ProposalBuilder;
import dev.gigstream.money.Money;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class GigCheckTest {

    @Test
    void acceptsACompleteProposalAsItIs() {
        GigContent content = content(aProposal().build());

        assertThat(content.title()).isEqualTo("I will design a calm, modern logo");
        assertThat(content.startingPrice()).contains(new Money(149_900, "INR"));
        assertThat(content.gaps()).isEmpty();
    }

    @Test
    void normalisesTagsAndDropsTheirRepetitions() {
        GigContent content =
                content(aProposal().withTags(" Logo ", "LOGO", "flat   design").build());

        assertThat(content.tags()).containsExactly("logo", "flat design");
    }

    @Test
    void putsPackagesInTheOrderOfTheirTiers() {
        GigContent content = content(aProposal()
                .withPackages(
                        List.of(aPackage(PackageTier.PREMIUM, 900, "EUR"), aPackage(PackageTier.BASIC, 300, "EUR")))
                .build());

        assertThat(content.packages())
                .extracting(GigPackage::tier)
                .containsExactly(PackageTier.BASIC, PackageTier.PREMIUM);
    }

    @Test
    void keepsMarkupAsPlainText() {
        String markup = "<script>alert('hi')</script> & <b>bold</b>";

        GigContent content =
                content(aProposal().withTitle(markup).withDescription(markup).build());

        assertThat(content.title()).isEqualTo(markup);
        assertThat(content.description()).isEqualTo(markup);
    }

    @Test
    void measuresTextInCharactersThatPeopleSee() {
        assertThat(fieldsRefused(aProposal().withTitle("🎨".repeat(140)))).isEmpty();
        assertThat(fieldsRefused(aProposal().withTitle("🎨".repeat(141)))).containsExactly("title");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "ab", "bell \u0007 inside", "half a pair \ud83c here"})
    void refusesATitleThatIsMissingTooShortOrUnprintable(String title) {
        assertThat(fieldsRefused(aProposal().withTitle(title))).containsExactly("title");
    }

    @Test
    void refusesTextsThatAreTooLong() {
        assertThat(fieldsRefused(aProposal().withTitle("x".repeat(10_000_000)))).containsExactly("title");
        assertThat(fieldsRefused(aProposal().withDescription("x".repeat(10_001))))
                .containsExactly("description");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "no-such-category", "{\"$ne\": null}"})
    void refusesAnUnknownCategory(String category) {
        assertThat(fieldsRefused(aProposal().withCategory(category))).containsExactly("category");
    }

    @Test
    void acceptsABranchOfTheTree() {
        assertThat(content(aProposal().withCategory("design").build()).category())
                .isEqualTo("design");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 99, 50_000_001, 1_000_000_000_000L, Long.MAX_VALUE})
    void refusesPricesOutsideTheRangeOfTheirCurrency(long amount) {
        var proposal = aProposal().withPackages(List.of(aPackage(PackageTier.BASIC, amount, "INR")));

        assertThat(fieldsRefused(proposal)).containsExactly("packages[0].price.amountMinor");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "inr", "XXX", "EURO", "BTC"})
    void refusesCurrenciesWithoutAPriceRange(String currency) {
        var proposal = aProposal().withPackages(List.of(aPackage(PackageTier.BASIC, 500, currency)));

        assertThat(fieldsRefused(proposal)).containsExactly("packages[0].price.currency");
    }

    @Test
    void refusesMixedCurrenciesInOneGig() {
        var proposal = aProposal()
                .withPackages(
                        List.of(aPackage(PackageTier.BASIC, 500, "EUR"), aPackage(PackageTier.STANDARD, 900, "USD")));

        assertThat(fieldsRefused(proposal)).containsExactly("packages[1].price.currency");
    }

    @Test
    void refusesATierThatIsThereTwice() {
        var proposal = aProposal()
                .withPackages(
                        List.of(aPackage(PackageTier.BASIC, 500, "EUR"), aPackage(PackageTier.BASIC, 900, "EUR")));

        assertThat(fieldsRefused(proposal)).containsExactly("packages[1].tier");
    }

    @Test
    void refusesMoreThanThreePackages() {
        var proposal = aProposal().withPackages(Collections.nCopies(4, aPackage(PackageTier.BASIC, 500, "EUR")));

        assertThat(fieldsRefused(proposal)).containsExactly("packages");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, deliveryDays",
        "-1, 2, deliveryDays",
        "91, 2, deliveryDays",
        "3, -2, revisions",
        "3, 21, revisions"
    })
    void refusesDaysAndRevisionsOutOfRange(int days, int revisions, String field) {
        var offer =
                new ProposedPackage(PackageTier.BASIC, "Starter", "", new ProposedPrice(500L, "EUR"), days, revisions);

        assertThat(fieldsRefused(aProposal().withPackages(List.of(offer)))).containsExactly("packages[0]." + field);
    }

    @Test
    void tellsEveryReasonAtOnce() {
        var empty = new ProposedPackage(null, null, null, null, null, null);

        assertThat(fieldsRefused(aProposal().withTitle("").withPackages(Arrays.asList(empty, null))))
                .containsExactly(
                        "title",
                        "packages[0].tier",
                        "packages[0].name",
                        "packages[0].deliveryDays",
                        "packages[0].revisions",
                        "packages[0].price",
                        "packages[1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/a.png",
                "//elsewhere.example/a.png",
                "/api/v1/media/../users/me",
                "/api/v1/media/a?x=1",
                "javascript:alert(1)",
                ""
            })
    void refusesPicturesThatAreNotUploadsHere(String url) {
        assertThat(fieldsRefused(aProposal().withImages(url))).containsExactly("imageUrls[0]");
    }

    @Test
    void refusesListsThatAreTooLongOrHoldNothing() {
        assertThat(fieldsRefused(aProposal().withTags(new String[11]))).containsExactly("tags");
        assertThat(fieldsRefused(aProposal().withTags("ok", null))).containsExactly("tags[1]");
        assertThat(fieldsRefused(aProposal().withImages(new String[9]))).containsExactly("imageUrls");
        assertThat(fieldsRefused(aProposal().withFaq(Collections.nCopies(21, new ProposedAnswer("Why?", "So.")))))
                .containsExactly("faq");
        assertThat(fieldsRefused(aProposal().withFaq(Collections.nCopies(1, null))))
                .containsExactly("faq[0].question", "faq[0].answer");
    }

    private static List<String> fieldsRefused(ProposalBuilder proposal) {
        return switch (CHECK.check(proposal.build())) {
            case GigCheck.Result.Accepted _ -> List.of();
            case GigCheck.Result.Refused(var violations) ->
                violations.stream().map(Violation::field).toList();
        };
    }
}
