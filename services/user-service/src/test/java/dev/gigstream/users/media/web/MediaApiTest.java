package dev.gigstream.users.media.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.http.Answer;
import dev.gigstream.testkit.http.Api;
import dev.gigstream.testkit.http.FormPart;
import dev.gigstream.users.ApiTest;
import dev.gigstream.users.media.SomeFiles;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@ApiTest
class MediaApiTest {

    private static final String MEDIA = "/api/v1/media";

    @Autowired
    private TestTokens tokens;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Api anonymous;

    private Api owner;
    private Api stranger;

    @BeforeEach
    void users() {
        owner = anonymous.as(tokens, EventIds.next(), "SELLER");
        stranger = anonymous.as(tokens, EventIds.next(), "BUYER");
    }

    @AfterEach
    void nothingIsLeftHalfWay() {
        assertThat(mongo.getCollection("mediaRecords").countDocuments(new Document("published", false)))
                .isZero();
        assertThat(mongo.getCollection("media.files").countDocuments())
                .isEqualTo(mongo.getCollection("mediaRecords").countDocuments());
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of("image/png", SomeFiles.png(40, 30)),
                Arguments.of("image/jpeg", SomeFiles.jpegWithMetadata(40, 30, 100_000)),
                Arguments.of("image/webp", SomeFiles.webpLossy(40, 30)),
                Arguments.of("application/pdf", SomeFiles.pdf()),
                Arguments.of("application/zip", SomeFiles.smallZip()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void takesAndServesEachKindByItsContent(String contentType, byte[] file) {
        Answer uploaded = upload("GIG", "any.exe", file);

        Answer served = anonymous.get(uploaded.text("/url"));

        assertThat(uploaded.status()).isEqualTo(201);
        assertThat(uploaded.text("/contentType")).isEqualTo(contentType);
        assertThat(uploaded.json().at("/size").asInt()).isEqualTo(file.length);
        assertThat(uploaded.text("/url")).isEqualTo(MEDIA + "/" + uploaded.text("/mediaId"));
        assertThat(uploaded.header("Location")).isEqualTo(uploaded.text("/url"));
        assertThat(served.bytes()).isEqualTo(file);
        assertThat(served.header("Content-Type")).isEqualTo(contentType);
        assertThat(served.header("Content-Length")).isEqualTo(Integer.toString(file.length));
    }

    @Test
    void whatIsServedCanDoNothingButBeShown() {
        Answer image = anonymous.get(
                upload("GIG", "../../a\"b.html", SomeFiles.png(3, 3)).text("/url"));
        Answer document =
                anonymous.get(upload("GIG", "terms.pdf", SomeFiles.pdf()).text("/url"));

        assertThat(image.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(image.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(image.header("Cache-Control")).contains("immutable").contains("public");
        assertThat(image.header("Content-Disposition"))
                .startsWith("inline;")
                .contains("a_22b.png")
                .doesNotContain("..");
        assertThat(document.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("terms.pdf");
    }

    @Test
    void aCopyThatIsStillGoodIsNotSentAgain() {
        String url = upload("PROFILE", "a.png", SomeFiles.png(3, 3)).text("/url");
        String tag = anonymous.get(url).header("ETag");

        Answer again = anonymous.get(url, "If-None-Match", tag);
        Answer head = anonymous.send("HEAD", url, BodyPublishers.noBody());

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELIVERABLE", "MESSAGE"})
    void whatIsNotPublicIsForItsOwnerAlone(String purpose) {
        String url = upload(purpose, "work.zip", SomeFiles.smallZip()).text("/url");

        assertThat(owner.get(url).status()).isEqualTo(200);
        assertThat(owner.get(url).header("Cache-Control")).contains("no-store");
        assertThat(stranger.get(url).status()).isEqualTo(404);
        assertThat(anonymous.get(url).status()).isEqualTo(404);
        assertThat(anonymous.get(url, "Authorization", "Bearer x.y.z").status()).isEqualTo(401);
    }

    @Test
    void thePurposeMayComeFirstOrLast() {
        FormPart purpose = FormPart.field("purpose", "GIG");
        FormPart file = FormPart.file("a.png", SomeFiles.png(3, 3));

        assertThat(owner.upload(MEDIA, purpose, file).status()).isEqualTo(201);
        assertThat(owner.upload(MEDIA, file, FormPart.field("extra", "x".repeat(100_000)), purpose)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aLargeFileComesBackAsItWas() {
        byte[] large = Arrays.copyOf(SomeFiles.pdf(), 20 << 20);
        new Random(7).nextBytes(large);
        System.arraycopy(SomeFiles.pdf(), 0, large, 0, SomeFiles.pdf().length);

        Answer uploaded = upload("GIG", "large.pdf", large);

        assertThat(uploaded.status()).isEqualTo(201);
        assertThat(anonymous.get(uploaded.text("/url")).bytes()).isEqualTo(large);
    }

    @Test
    void tooMuchIsTooMuchWhetherAnnouncedOrNot() {
        byte[] tooLarge = Arrays.copyOf(SomeFiles.pdf(), (20 << 20) + 1);
        byte[] farTooLarge = Arrays.copyOf(SomeFiles.pdf(), 30 << 20);

        assertThat(upload("GIG", "a.pdf", tooLarge).status()).isEqualTo(413);
        assertThat(upload("GIG", "a.pdf", farTooLarge).status()).isEqualTo(413);
        Answer junk = owner.upload(
                MEDIA,
                FormPart.field("junk", "x".repeat(22 << 20)),
                FormPart.field("purpose", "GIG"),
                FormPart.file("a.pdf", SomeFiles.pdf()));
        assertThat(junk.status()).isEqualTo(413);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(415, "<html><script>alert(1)</script></html>".getBytes()),
                Arguments.of(415, "GIF89a with more".getBytes()),
                Arguments.of(422, new byte[0]),
                Arguments.of(422, SomeFiles.pngClaiming(100_000, 100_000)),
                Arguments.of(422, Arrays.copyOf(SomeFiles.jpeg(30, 30), 100)),
                Arguments.of(422, SomeFiles.zipBomb(64)),
                Arguments.of(422, SomeFiles.zipBombThatLies(64)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatIsNotWhatItSeems(int status, byte[] file) {
        Answer answer = upload("GIG", "picture.png", file);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        if (status == 422) {
            assertThat(answer.errorFields()).containsExactly("file");
        }
    }

    @Test
    void refusesFormsThatLackOrDoubleSomething() {
        FormPart purpose = FormPart.field("purpose", "GIG");
        FormPart file = FormPart.file("a.png", SomeFiles.png(3, 3));

        assertThat(owner.upload(MEDIA, purpose).errorFields()).containsExactly("file");
        assertThat(owner.upload(MEDIA, file).errorFields()).containsExactly("purpose");
        assertThat(owner.upload(MEDIA, file, FormPart.field("purpose", "gig")).errorFields())
                .containsExactly("purpose");
        assertThat(owner.upload(MEDIA, file, FormPart.field("purpose", "{\"$ne\": null}"), purpose)
                        .errorFields())
                .containsExactly("purpose");
        assertThat(owner.upload(MEDIA, file, file, purpose).errorFields()).containsExactly("file");
    }

    @Test
    void refusesOtherBodies() {
        assertThat(owner.post(MEDIA, "{}").status()).isEqualTo(415);
        assertThat(owner.send("POST", MEDIA, BodyPublishers.ofString("x"), "Content-Type", "multipart/form-data")
                        .status())
                .isEqualTo(400);
        assertThat(owner.send(
                                "POST",
                                MEDIA,
                                BodyPublishers.ofString(
                                        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n%PDF-1.7 cut"),
                                "Content-Type",
                                "multipart/form-data; boundary=b")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void needsAToken() {
        Answer answer =
                anonymous.upload(MEDIA, FormPart.field("purpose", "GIG"), FormPart.file("a.png", SomeFiles.png(3, 3)));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(anonymous.get(MEDIA + "/none").status()).isEqualTo(404);
    }

    private Answer upload(String purpose, String name, byte[] file) {
        return owner.upload(MEDIA, FormPart.field("purpose", purpose), FormPart.file(name.replace("\"", "%22"), file));
    }
}
