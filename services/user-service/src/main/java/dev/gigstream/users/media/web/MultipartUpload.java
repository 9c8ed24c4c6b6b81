package dev.gigstream.users.media.web;

import dev.gigstream.http.Problem;
import dev.gigstream.http.StandardProblem;
import dev.gigstream.users.media.Media;
import dev.gigstream.users.media.Purpose;
import dev.gigstream.users.media.ReceivingMedia;
import dev.gigstream.users.media.ReceivingMedia.Draft;
import dev.gigstream.users.media.ReceivingMedia.Received;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/**
 * One upload, read part by part as it arrives: {@code file} and {@code purpose} in either order. The file is on its way into
 * the store while it is still being sent, and is gone again if anything about the request turns out wrong.
 */
final class MultipartUpload {

    private static final int MAX_HEADERS = 4096;
    private static final int MAX_FIELD = 64;

    private final ReceivingMedia receiving;
    private final String ownerId;
    private Purpose purpose;
    private Draft draft;

    MultipartUpload(ReceivingMedia receiving, String ownerId) {
        this.receiving = receiving;
        this.ownerId = ownerId;
    }

    Media read(HttpServletRequest request, long maxBytes, long maxRequest) throws IOException {
        boolean published = false;
        try {
            readParts(request, maxRequest);
            Media media = publish();
            published = true;
            return media;
        } catch (FileUploadSizeException e) {
            throw MediaProblems.tooLarge(maxBytes);
        } catch (FileUploadException e) {
            throw malformed(e);
        } finally {
            if (!published && draft != null) {
                receiving.discard(draft);
            }
        }
    }

    private void readParts(HttpServletRequest request, long maxRequest) throws IOException {
        var parser = new JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory>();
        parser.setMaxSize(maxRequest);
        parser.setMaxPartHeaderSize(MAX_HEADERS);
        parser.setHeaderCharset(StandardCharsets.UTF_8);
        FileItemInputIterator parts = parser.getItemIterator(request);
        while (parts.hasNext()) {
            readPart(parts.next());
        }
    }

    private void readPart(FileItemInput part) throws IOException {
        switch (part.getFieldName()) {
            case "purpose" -> purpose = purposeIn(part);
            case "file" -> receive(part);
            case null, default -> {
                // Parts nobody asked for are stepped over, like unknown members of a JSON body.
            }
        }
    }

    private void receive(FileItemInput part) throws IOException {
        if (draft != null) {
            throw Problem.invalid("file", "must be given once");
        }
        switch (receiving.receive(ownerId, part.getName(), part.getInputStream())) {
            case Received.Accepted(Draft accepted) -> draft = accepted;
            case Received.Refused(var reason) -> throw MediaProblems.of(reason);
        }
    }

    private Media publish() {
        if (draft == null) {
            throw Problem.invalid("file", "is required");
        }
        if (purpose == null) {
            throw Problem.invalid("purpose", "is required");
        }
        return receiving
                .publish(draft, purpose)
                .orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND, "The profile of its owner was erased."));
    }

    private static Purpose purposeIn(FileItemInput part) throws IOException {
        String text = new String(part.getInputStream().readNBytes(MAX_FIELD), StandardCharsets.UTF_8);
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("purpose", "must be one of " + Arrays.toString(Purpose.values())));
    }

    private static IOException malformed(FileUploadException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException abort) {
                return abort;
            }
        }
        throw Problem.of(StandardProblem.MALFORMED_REQUEST, "The body is not a complete multipart/form-data body.");
    }
}
