package dev.gigstream.users.media.web;

import dev.gigstream.http.Problem;
import dev.gigstream.http.StandardProblem;
import dev.gigstream.service.Caller;
import dev.gigstream.service.PublicEndpoint;
import dev.gigstream.users.media.Media;
import dev.gigstream.users.media.MediaAccess;
import dev.gigstream.users.media.MediaFiles;
import dev.gigstream.users.media.MediaPolicy;
import dev.gigstream.users.media.Purpose;
import dev.gigstream.users.media.ReceivingMedia;
import dev.gigstream.users.profile.ShownImages;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files in and out, both streamed. What is served can do nothing in a browser but be shown or saved. */
@RestController
@RequestMapping("/api/v1/media")
class MediaController {

    private static final long FORM_OVERHEAD = 1L << 20;
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl NEVER = CacheControl.noStore().cachePrivate();

    private final ReceivingMedia receiving;
    private final MediaFiles files;
    private final MediaAccess access;
    private final UploadSlots slots = new UploadSlots(16, 4);

    MediaController(ReceivingMedia receiving, MediaFiles files, MediaAccess access) {
        this.receiving = receiving;
        this.files = files;
        this.access = access;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = UploadForm.class)))
    ResponseEntity<Uploaded> upload(Caller caller, HttpServletRequest request) throws IOException {
        long maxBytes = MediaPolicy.DEFAULT.maxBytes();
        long maxRequest = maxBytes + FORM_OVERHEAD;
        if (request.getContentLengthLong() > maxRequest) {
            throw MediaProblems.tooLarge(maxBytes);
        }
        try (UploadSlots.Slot _ = slots.take(caller.userId())) {
            Media media = new MultipartUpload(receiving, caller.userId()).read(request, maxBytes, maxRequest);
            Uploaded uploaded = Uploaded.of(media);
            return ResponseEntity.created(URI.create(uploaded.url())).body(uploaded);
        }
    }

    @PublicEndpoint
    @GetMapping("/{mediaId}")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> download(@PathVariable String mediaId, Optional<Caller> caller, HttpMethod method) {
        Media media = files.find(mediaId)
                .filter(found -> access.mayRead(found, caller.map(Caller::userId)))
                .orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND, "There is no such file."));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .eTag("\"" + media.mediaId() + "\"")
                .cacheControl(media.purpose().isPublic() ? FOR_EVER : NEVER)
                .contentType(MediaType.parseMediaType(media.kind().contentType()))
                .contentLength(media.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(media).toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
        // Opened only when it is written: neither a HEAD nor a 304 reads a byte from the store.
        return method == HttpMethod.HEAD
                ? answer.build()
                : answer.body(new InputStreamResource(() -> files.open(media), media.mediaId()));
    }

    private static ContentDisposition disposition(Media media) {
        ContentDisposition.Builder kind =
                media.kind().isImage() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return kind.filename(media.name(), StandardCharsets.UTF_8).build();
    }

    record Uploaded(String mediaId, String url, String contentType, long size) {

        static Uploaded of(Media media) {
            return new Uploaded(
                    media.mediaId(),
                    ShownImages.urlOf(media.mediaId()),
                    media.kind().contentType(),
                    media.size());
        }
    }

    /** The form, for the API's document only: it is read by hand, as it streams. */
    record UploadForm(
            @Schema(type = "string", format = "binary") byte[] file, Purpose purpose) {}
}
