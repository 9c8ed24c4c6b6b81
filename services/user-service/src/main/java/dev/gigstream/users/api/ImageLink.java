package dev.gigstream.users.api;

import dev.gigstream.users.profile.ShownImages;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The address of an image: of one uploaded here, or anywhere on the web. */
@Documented
@Constraint(validatedBy = ImageLink.Check.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ImageLink {

    String message() default "must be the url of an uploaded image or an http or https address";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Null is left to other constraints. */
    final class Check implements ConstraintValidator<ImageLink, String> {

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null
                    || ShownImages.mediaIdIn(value)
                            .map(mediaId -> mediaId.matches("[A-Za-z0-9-]{1,64}"))
                            .orElseGet(() -> WebLink.Check.isWebLink(value));
        }
    }
}
