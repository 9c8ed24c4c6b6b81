package dev.gigstream.users.profile.web;

import dev.gigstream.http.ETags;
import dev.gigstream.http.Problem;
import dev.gigstream.http.StandardProblem;
import dev.gigstream.service.Caller;
import dev.gigstream.service.PublicEndpoint;
import dev.gigstream.users.api.InputCheck;
import dev.gigstream.users.api.OwnerView;
import dev.gigstream.users.api.PictureProblems;
import dev.gigstream.users.api.PublicRating;
import dev.gigstream.users.api.RejectionProblems;
import dev.gigstream.users.profile.Details;
import dev.gigstream.users.profile.EditingProfile;
import dev.gigstream.users.profile.OwnProfiles;
import dev.gigstream.users.profile.Profile;
import dev.gigstream.users.profile.PublicProfile;
import dev.gigstream.users.profile.PublicProfiles;
import dev.gigstream.users.rating.RatingSubject;
import dev.gigstream.users.rating.Ratings;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** A user's own profile, always straight from the store, and everybody's public one. */
@RestController
@RequestMapping("/api/v1/users")
class ProfileController {

    private final OwnProfiles own;
    private final EditingProfile editing;
    private final PublicProfiles profiles;
    private final Ratings ratings;
    private final InputCheck check;
    private final PictureProblems pictures;

    ProfileController(
            OwnProfiles own,
            EditingProfile editing,
            PublicProfiles profiles,
            Ratings ratings,
            InputCheck check,
            PictureProblems pictures) {
        this.own = own;
        this.editing = editing;
        this.profiles = profiles;
        this.ratings = ratings;
        this.check = check;
        this.pictures = pictures;
    }

    @GetMapping("/me")
    OwnProfile me(Caller caller, HttpServletResponse response) {
        return answer(response, RejectionProblems.found(own.find(caller.userId())));
    }

    @PatchMapping(
            path = "/me",
            consumes = {"application/json", "application/merge-patch+json"})
    OwnProfile patch(
            Caller caller,
            HttpServletResponse response,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ProfileFields.class)))
                    @RequestBody
                    ObjectNode body) {
        ProfilePatch patch = ProfilePatch.read(body, check);
        patch.pictureUrl().ifPresent(url -> pictures.require(caller.userId(), "pictureUrl", url));
        var command = new EditingProfile.Command(caller.userId(), profile -> {
            ETags.requireMatch(ifMatch, profile.revisions().details());
            return profile.describe(patch.applyTo(profile.details()));
        });
        return answer(response, RejectionProblems.stored(editing.edit(command)));
    }

    @PublicEndpoint
    @GetMapping("/{userId}")
    PublicUser user(@PathVariable String userId) {
        return profiles.find(userId)
                .map(this::shown)
                .orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND, "There is no such user."));
    }

    private PublicUser shown(PublicProfile profile) {
        PublicRating asSeller = PublicRating.of(ratings.of(RatingSubject.seller(profile.userId())));
        PublicRating asBuyer = PublicRating.of(ratings.of(RatingSubject.buyer(profile.userId())));
        return PublicUser.of(profile, new RatingByRole(asSeller, asBuyer));
    }

    private static OwnProfile answer(HttpServletResponse response, Profile profile) {
        OwnerView.head(response, profile.revisions().details());
        return OwnProfile.of(profile);
    }

    record OwnProfile(
            String userId,
            String displayName,
            String email,
            String country,
            List<String> languages,
            String bio,
            String pictureUrl,
            List<String> roles,
            Instant createdAt) {

        static OwnProfile of(Profile profile) {
            Details details = profile.details();
            return new OwnProfile(
                    profile.userId(),
                    details.displayName(),
                    profile.account().email(),
                    details.country(),
                    details.languages(),
                    details.bio(),
                    details.pictureUrl(),
                    profile.account().roles(),
                    details.memberSince());
        }
    }

    record PublicUser(
            String userId,
            String displayName,
            String country,
            List<String> languages,
            String bio,
            String pictureUrl,
            Instant createdAt,
            RatingByRole rating) {

        static PublicUser of(PublicProfile profile, RatingByRole rating) {
            Details details = profile.details();
            return new PublicUser(
                    profile.userId(),
                    details.displayName(),
                    details.country(),
                    details.languages(),
                    details.bio(),
                    details.pictureUrl(),
                    details.memberSince(),
                    rating);
        }
    }

    record RatingByRole(PublicRating asSeller, PublicRating asBuyer) {}
}
