package dev.gigstream.users.api;

import dev.gigstream.http.Problem.FieldError;
import dev.gigstream.users.profile.ShownImages;
import java.util.List;
import java.util.stream.IntStream;

/** Refuses images kept here that are somebody else's, no image, or not there: 422 at the field. */
public final class PictureProblems {

    private static final String MESSAGE = "must be an image that you uploaded";

    private final ShownImages images;

    public PictureProblems(ShownImages images) {
        this.images = images;
    }

    public void require(String userId, String field, String url) {
        if (!images.permits(userId, url)) {
            InputCheck.refuse(List.of(new FieldError(field, MESSAGE)));
        }
    }

    public void requireAll(String userId, String field, List<String> urls) {
        InputCheck.refuse(IntStream.range(0, urls.size())
                .filter(i -> !images.permits(userId, urls.get(i)))
                .mapToObj(i -> new FieldError(field + "[" + i + "]", MESSAGE))
                .toList());
    }
}
