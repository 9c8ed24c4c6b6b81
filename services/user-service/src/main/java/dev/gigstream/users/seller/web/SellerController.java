package dev.gigstream.users.seller.web;

import dev.gigstream.http.ETags;
import dev.gigstream.http.Problem;
import dev.gigstream.http.StandardProblem;
import dev.gigstream.service.Caller;
import dev.gigstream.service.PublicEndpoint;
import dev.gigstream.service.RequiresRole;
import dev.gigstream.users.api.OwnerView;
import dev.gigstream.users.api.PictureProblems;
import dev.gigstream.users.api.PublicRating;
import dev.gigstream.users.api.RejectionProblems;
import dev.gigstream.users.profile.EditingProfile;
import dev.gigstream.users.profile.OwnProfiles;
import dev.gigstream.users.profile.Profile;
import dev.gigstream.users.profile.PublicProfile;
import dev.gigstream.users.profile.PublicProfiles;
import dev.gigstream.users.rating.RatingSubject;
import dev.gigstream.users.rating.Ratings;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A seller's page: the seller writes the words, the marketplace the figures. */
@RestController
@RequestMapping("/api/v1/sellers")
class SellerController {

    private final OwnProfiles own;
    private final EditingProfile editing;
    private final PublicProfiles profiles;
    private final Ratings ratings;
    private final PictureProblems pictures;

    SellerController(
            OwnProfiles own,
            EditingProfile editing,
            PublicProfiles profiles,
            Ratings ratings,
            PictureProblems pictures) {
        this.own = own;
        this.editing = editing;
        this.profiles = profiles;
        this.ratings = ratings;
        this.pictures = pictures;
    }

    @RequiresRole("SELLER")
    @GetMapping("/me")
    SellerPage me(Caller caller, HttpServletResponse response) {
        return answer(response, RejectionProblems.found(own.find(caller.userId())));
    }

    @RequiresRole("SELLER")
    @PutMapping("/me")
    SellerPage put(
            Caller caller,
            HttpServletResponse response,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @Valid @RequestBody SellerRequest body) {
        Optional<String> picture = Optional.ofNullable(body.pictureUrl());
        picture.ifPresent(url -> pictures.require(caller.userId(), "pictureUrl", url));
        var command = new EditingProfile.Command(caller.userId(), profile -> {
            ETags.requireMatch(ifMatch, profile.revisions().seller());
            return profile.present(body.words(), picture);
        });
        return answer(response, RejectionProblems.stored(editing.edit(command)));
    }

    @PublicEndpoint
    @GetMapping("/{userId}")
    SellerPage seller(@PathVariable String userId) {
        return profiles.find(userId)
                .filter(PublicProfile::sells)
                .map(profile -> SellerPage.of(profile, rating(userId)))
                .orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND, "There is no such seller."));
    }

    private SellerPage answer(HttpServletResponse response, Profile profile) {
        OwnerView.head(response, profile.revisions().seller());
        return SellerPage.of(PublicProfile.of(profile), rating(profile.userId()));
    }

    private PublicRating rating(String userId) {
        return PublicRating.of(ratings.of(RatingSubject.seller(userId)));
    }
}
