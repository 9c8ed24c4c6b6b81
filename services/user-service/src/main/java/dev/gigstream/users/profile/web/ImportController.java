package dev.gigstream.users.profile.web;

import dev.gigstream.http.Problem.FieldError;
import dev.gigstream.service.PublicEndpoint;
import dev.gigstream.users.api.InputCheck;
import dev.gigstream.users.api.Texts;
import dev.gigstream.users.profile.Details;
import dev.gigstream.users.profile.ImportedProfile;
import dev.gigstream.users.profile.ImportingProfiles;
import dev.gigstream.users.profile.SellerLevel;
import dev.gigstream.users.profile.SellerProfile;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes profiles in bulk, for the demo catalogue and for seeding. It is switched off unless configured, and lies below
 * {@code /actuator}, where the gateway routes nothing.
 */
@Hidden
@RestController
@ConditionalOnBooleanProperty("gigstream.import.enabled")
class ImportController {

    private final ImportingProfiles importing;
    private final InputCheck check;

    ImportController(ImportingProfiles importing, InputCheck check) {
        this.importing = importing;
        this.check = check;
    }

    @PublicEndpoint
    @PostMapping("/actuator/profiles-import")
    ImportingProfiles.Tally importAll(@RequestBody List<ImportRequest> requests) {
        InputCheck.refuse(IntStream.range(0, requests.size())
                .boxed()
                .flatMap(i -> errors(i, requests.get(i)))
                .toList());
        return importing.importAll(
                requests.stream().map(ImportRequest::toProfile).toList());
    }

    private Stream<FieldError> errors(int index, ImportRequest request) {
        if (request == null) {
            return Stream.of(new FieldError("[" + index + "]", "must not be null"));
        }
        String prefix = "[" + index + "].";
        return Stream.concat(check.errors(prefix, request), check.errors(prefix, request.fields()));
    }

    record ImportRequest(
            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,64}") String userId,
            @NotNull Instant memberSince,
            @NotNull String displayName,
            String country,
            List<String> languages,
            String bio,
            @Valid SellerSide seller) {

        ImportRequest {
            languages = languages == null ? List.of() : languages;
        }

        ProfileFields fields() {
            return new ProfileFields(displayName, country, languages, bio, null);
        }

        ImportedProfile toProfile() {
            Details details = new Details(
                    Texts.trimmed(displayName),
                    country == null ? null : country.toUpperCase(Locale.ROOT),
                    languages,
                    Texts.trimmed(bio),
                    null,
                    memberSince.truncatedTo(ChronoUnit.MILLIS));
            return new ImportedProfile(
                    userId, details, Optional.ofNullable(seller).map(SellerSide::toSeller));
        }
    }

    record SellerSide(
            @NotNull @Size(max = 120) @Pattern(regexp = Texts.LINE)
            String headline,

            @Size(max = 5000) @Pattern(regexp = Texts.LINES) String description,
            List<@NotNull @Size(max = 50) String> skills,
            List<@NotNull @Size(max = 35) String> languages,
            SellerLevel level,
            @PositiveOrZero Long completedOrders,
            @PositiveOrZero Integer responseTimeMinutes) {

        SellerProfile toSeller() {
            return new SellerProfile(
                    headline.strip(),
                    Texts.trimmed(description),
                    skills == null ? List.of() : skills,
                    languages == null ? List.of() : languages,
                    level == null ? SellerLevel.NEW : level,
                    completedOrders == null ? 0 : completedOrders,
                    responseTimeMinutes,
                    null,
                    completedOrders);
        }
    }
}
