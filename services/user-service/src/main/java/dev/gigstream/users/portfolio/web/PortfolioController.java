package dev.gigstream.users.portfolio.web;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.http.ETags;
import dev.gigstream.service.Caller;
import dev.gigstream.service.RequiresRole;
import dev.gigstream.users.api.ImageLink;
import dev.gigstream.users.api.PictureProblems;
import dev.gigstream.users.api.PublicPortfolioItem;
import dev.gigstream.users.api.RejectionProblems;
import dev.gigstream.users.api.Texts;
import dev.gigstream.users.api.WebLink;
import dev.gigstream.users.profile.Decision;
import dev.gigstream.users.profile.EditingProfile;
import dev.gigstream.users.profile.PortfolioItem;
import dev.gigstream.users.profile.Profile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The pieces of work a seller shows; each belongs to the profile of the caller, so nobody reaches another's. */
@RestController
@RequiresRole("SELLER")
@RequestMapping("/api/v1/sellers/me/portfolio")
class PortfolioController {

    private final EditingProfile editing;
    private final PictureProblems pictures;

    PortfolioController(EditingProfile editing, PictureProblems pictures) {
        this.editing = editing;
        this.pictures = pictures;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PublicPortfolioItem> add(Caller caller, @Valid @RequestBody ItemRequest body) {
        pictures.requireAll(caller.userId(), "imageUrls", body.imageUrls());
        PortfolioItem item = body.toItem(EventIds.next());
        Profile profile = edit(caller, present -> present.show(item));
        return answer(
                ResponseEntity.created(URI.create("/api/v1/sellers/me/portfolio/" + item.itemId())), profile, item);
    }

    @PutMapping("/{itemId}")
    ResponseEntity<PublicPortfolioItem> put(
            Caller caller,
            @PathVariable String itemId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @Valid @RequestBody ItemRequest body) {
        pictures.requireAll(caller.userId(), "imageUrls", body.imageUrls());
        PortfolioItem item = body.toItem(itemId);
        Profile profile = edit(caller, present -> {
            requireMatch(ifMatch, present, itemId);
            return present.rework(item);
        });
        return answer(ResponseEntity.ok(), profile, item);
    }

    @DeleteMapping("/{itemId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            Caller caller,
            @PathVariable String itemId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch) {
        edit(caller, present -> {
            requireMatch(ifMatch, present, itemId);
            return present.takeDown(itemId);
        });
    }

    private Profile edit(Caller caller, Function<Profile, Decision> edit) {
        return RejectionProblems.stored(editing.edit(new EditingProfile.Command(caller.userId(), edit)));
    }

    private static void requireMatch(String ifMatch, Profile profile, String itemId) {
        profile.item(itemId).ifPresent(item -> ETags.requireMatch(ifMatch, item.revision()));
    }

    private static ResponseEntity<PublicPortfolioItem> answer(
            ResponseEntity.BodyBuilder answer, Profile profile, PortfolioItem item) {
        PortfolioItem stored = profile.item(item.itemId()).orElse(item);
        return answer.eTag(ETags.of(stored.revision())).body(PublicPortfolioItem.of(stored));
    }

    record ItemRequest(
            @NotNull
            @Size(max = 120)
            @Pattern(regexp = Texts.LINE, message = Texts.LINE_MESSAGE)
            @Pattern(regexp = Texts.NOT_BLANK, message = Texts.BLANK_MESSAGE)
            String title,

            @Size(max = 2000) @Pattern(regexp = Texts.LINES, message = Texts.LINES_MESSAGE)
            String description,

            @Size(max = 10) List<@NotNull @Size(max = 2048) @ImageLink String> imageUrls,
            @Size(max = 2048) @WebLink String link) {

        ItemRequest {
            imageUrls = imageUrls == null ? List.of() : imageUrls;
        }

        PortfolioItem toItem(String itemId) {
            return new PortfolioItem(itemId, title.strip(), Texts.trimmed(description), imageUrls, link, 0);
        }
    }
}
