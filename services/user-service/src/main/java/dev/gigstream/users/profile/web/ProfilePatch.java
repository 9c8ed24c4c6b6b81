package dev.gigstream.users.profile.web;

import dev.gigstream.http.Problem.FieldError;
import dev.gigstream.users.api.InputCheck;
import dev.gigstream.users.api.Texts;
import dev.gigstream.users.profile.Details;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A merge patch (RFC 7396) of a profile: what is absent stays, what is null goes. It knows the fields an owner may write and
 * looks at no others, so a role or a rating in a body has no effect.
 */
final class ProfilePatch {

    private static final String DISPLAY_NAME = "displayName";
    private static final String LANGUAGES = "languages";
    /** Stands in for an element that was found wrong already, so that it is named once. */
    private static final String NO_LANGUAGE = "und";

    private final ObjectNode patch;
    private final ProfileFields fields;

    private ProfilePatch(ObjectNode patch, ProfileFields fields) {
        this.patch = patch;
        this.fields = fields;
    }

    /** Reads and checks; 422 names every field that is wrong. */
    static ProfilePatch read(ObjectNode patch, InputCheck check) {
        List<FieldError> errors = new ArrayList<>();
        ProfileFields fields = new ProfileFields(
                text(patch, DISPLAY_NAME, errors),
                text(patch, "country", errors),
                languages(patch, errors),
                text(patch, "bio", errors),
                text(patch, "pictureUrl", errors));
        if (patch.has(DISPLAY_NAME) && patch.get(DISPLAY_NAME).isNull()) {
            errors.add(new FieldError(DISPLAY_NAME, "must not be null"));
        }
        check.errors("", fields).forEach(errors::add);
        InputCheck.refuse(errors);
        return new ProfilePatch(patch, fields);
    }

    Optional<String> pictureUrl() {
        return Optional.ofNullable(fields.pictureUrl());
    }

    Details applyTo(Details present) {
        return new Details(
                patched(DISPLAY_NAME, Texts.trimmed(fields.displayName()), present.displayName()),
                patched("country", upperCase(fields.country()), present.country()),
                patched(LANGUAGES, distinct(fields.languages()), present.languages()),
                patched("bio", Texts.trimmed(fields.bio()), present.bio()),
                patched("pictureUrl", fields.pictureUrl(), present.pictureUrl()),
                present.memberSince());
    }

    private <T> T patched(String field, T value, T present) {
        return patch.has(field) ? value : present;
    }

    private static String text(ObjectNode patch, String field, List<FieldError> errors) {
        return text(patch.get(field), field, errors);
    }

    private static String text(JsonNode value, String path, List<FieldError> errors) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            errors.add(new FieldError(path, "must be a string"));
            return null;
        }
        return value.stringValue();
    }

    private static List<String> languages(ObjectNode patch, List<FieldError> errors) {
        JsonNode value = patch.get(LANGUAGES);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            errors.add(new FieldError(LANGUAGES, "must be an array"));
            return List.of();
        }
        List<String> languages = new ArrayList<>();
        for (JsonNode element : value) {
            String path = LANGUAGES + "[" + languages.size() + "]";
            boolean wrong = !element.isString() && !element.isNull();
            languages.add(wrong ? NO_LANGUAGE : element.stringValue(null));
            if (wrong) {
                errors.add(new FieldError(path, "must be a string"));
            }
        }
        return languages;
    }

    private static List<String> distinct(List<String> languages) {
        return languages.stream().distinct().toList();
    }

    private static String upperCase(String country) {
        return country == null ? null : country.toUpperCase(Locale.ROOT);
    }
}
