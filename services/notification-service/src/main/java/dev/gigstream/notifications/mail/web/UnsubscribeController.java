package dev.gigstream.notifications.mail.web;

import dev.gigstream.http.Problem;
import dev.gigstream.http.StandardProblem;
import dev.gigstream.notifications.mail.MuteToken;
import dev.gigstream.notifications.mail.MuteToken.Grant;
import dev.gigstream.notifications.mail.Mutings;
import dev.gigstream.service.PublicEndpoint;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * Where the link in a mail leads: one kind of mail off, for whoever holds the token. Looking changes nothing, because mail
 * scanners look at every link; the button, and a mail program's own, is a POST.
 */
@RestController
@RequestMapping("/api/v1/notifications/unsubscribe")
@PublicEndpoint
class UnsubscribeController {
    private static final MediaType PAGE = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Gigstream mails</title></head><body><main><h1>Gigstream mails</h1>%s</main></body></html>
            """;

    private final MuteToken tokens;
    private final Mutings mutings;

    UnsubscribeController(MuteToken tokens, Mutings mutings) {
        this.tokens = tokens;
        this.mutings = mutings;
    }

    @GetMapping
    ResponseEntity<String> ask(@RequestParam String token) {
        return page(
                "<p>No more mails of this kind: %s?</p><form method=\"post\"><button>Switch them off</button></form>"
                        .formatted(kind(granted(token))));
    }

    @PostMapping
    ResponseEntity<String> mute(@RequestParam String token) {
        Grant grant = granted(token);
        mutings.muteMail(grant.userId(), grant.kind());
        return page("<p>You get no more mails of this kind: %s. Your settings on Gigstream bring them back.</p>"
                .formatted(kind(grant)));
    }

    private Grant granted(String token) {
        return tokens.read(token)
                .orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND, "The link is not one that a mail carried."));
    }

    private static String kind(Grant grant) {
        return HtmlUtils.htmlEscape(grant.kind().replace('_', ' ').toLowerCase(Locale.ROOT));
    }

    private static ResponseEntity<String> page(String content) {
        return ResponseEntity.ok()
                .contentType(PAGE)
                .header("Referrer-Policy", "no-referrer")
                .body(FRAME.formatted(content));
    }
}
