package dev.gigstream.users.seller.web;

import dev.gigstream.users.api.ImageLink;
import dev.gigstream.users.api.Texts;
import dev.gigstream.users.profile.SellerProfile;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a seller may write, with its limits. Level, rating and counts are not among it, so they have no effect; the
 * portfolio has resources of its own.
 */
record SellerRequest(
        @NotNull
        @Size(max = 120)
        @Pattern(regexp = Texts.LINE, message = Texts.LINE_MESSAGE)
        @Pattern(regexp = Texts.NOT_BLANK, message = Texts.BLANK_MESSAGE)
        String headline,

        @Size(max = 5000) @Pattern(regexp = Texts.LINES, message = Texts.LINES_MESSAGE)
        String description,

        @Size(max = 30)
        List<
                        @NotNull @Size(max = 50) @Pattern(regexp = Texts.LINE, message = Texts.LINE_MESSAGE)
                        @Pattern(regexp = Texts.NOT_BLANK, message = Texts.BLANK_MESSAGE) String>
                skills,

        @Size(max = 20)
        List<@NotNull @Size(max = 35) @Pattern(regexp = Texts.LANGUAGE, message = Texts.LANGUAGE_MESSAGE) String>
                languages,

        @Size(max = 2048) @ImageLink String pictureUrl) {

    SellerRequest {
        skills = skills == null ? List.of() : skills;
        languages = languages == null ? List.of() : languages;
    }

    SellerProfile.Words words() {
        return new SellerProfile.Words(
                headline.strip(),
                Texts.trimmed(description),
                skills.stream().map(String::strip).distinct().toList(),
                languages.stream().distinct().toList());
    }
}
