package dev.gigstream.errorlog;

import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Masks secrets in the lines on stdout. Public with a public constructor, because it is named in the settings
 * ({@code logging.structured.json.customizer}) and made by reflection.
 */
public final class MaskedMembers implements StructuredLoggingJsonMembersCustomizer<Object> {
    public MaskedMembers() {}

    @Override
    public void customize(Members<Object> members) {
        members.applyingValueProcessor(ValueProcessor.of(String.class, Secrets::masked));
    }
}
