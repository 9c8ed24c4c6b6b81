package dev.gigstream.users.profile.web;

import dev.gigstream.users.api.CountryCode;
import dev.gigstream.users.api.ImageLink;
import dev.gigstream.users.api.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a profile's owner may write, with its limits; null is nothing told. */
record ProfileFields(
        @Size(max = 80)
        @Pattern(regexp = Texts.LINE, message = Texts.LINE_MESSAGE)
        @Pattern(regexp = Texts.NOT_BLANK, message = Texts.BLANK_MESSAGE)
        String displayName,

        @CountryCode String country,

        @Size(max = 20)
        List<@NotNull @Size(max = 35) @Pattern(regexp = Texts.LANGUAGE, message = Texts.LANGUAGE_MESSAGE) String>
                languages,

        @Size(max = 2000) @Pattern(regexp = Texts.LINES, message = Texts.LINES_MESSAGE)
        String bio,

        @Size(max = 2048) @ImageLink String pictureUrl) {}
