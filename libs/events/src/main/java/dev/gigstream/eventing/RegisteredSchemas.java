package dev.gigstream.eventing;

import com.microsoft.kiota.ApiException;
import io.apicurio.registry.resolver.ParsedSchema;
import io.apicurio.registry.resolver.SchemaResolver;
import io.apicurio.registry.resolver.client.RegistryClientFacade;
import io.apicurio.registry.resolver.client.RegistryClientFacadeFactory;
import io.apicurio.registry.resolver.config.SchemaResolverConfig;
import io.apicurio.registry.resolver.strategy.ArtifactReference;
import io.apicurio.registry.serde.data.SerdeMetadata;
import io.apicurio.registry.serde.data.SerdeRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Asks the registry, each question within a time limit, because its client has none for a server that hangs. */
final class RegisteredSchemas implements AutoCloseable {
    private static final int NOT_FOUND = 404;

    private final RegistryClientFacade client;
    private final Duration timeLimit;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    RegisteredSchemas(SchemaResolverConfig config, Duration timeLimit) {
        this.client = RegistryClientFacadeFactory.create(config);
        this.timeLimit = timeLimit;
    }

    RegistryClientFacade client() {
        return client;
    }

    /** Makes the resolver know the id of our schema, which only the registrar may have put there. */
    void lookUp(EventType type, SpecificRecord example, SchemaResolver<Schema, SpecificRecord> resolver) {
        var asked = new SerdeRecord<>(new SerdeMetadata(type.topic(), false), example);
        ask("schema of " + type.record().getName() + " for " + type.topic(), () -> {
            var found = resolver.resolveSchema(asked);
            // The resolver remembers texts, not where they are registered, so another topic's may be what it found.
            if (!isRegistered(type.topic(), found.getContentId(), text(found.getParsedSchema()))) {
                throw new RegistryUnavailableException(
                        type.record().getName() + " is not registered for " + type.topic());
            }
            return found;
        });
    }

    /** Lets an id pass when it stands for the expected record and is a version registered for that topic. */
    void admit(Admission claim, SchemaResolver<Schema, SpecificRecord> resolver) {
        ask("schema id " + claim.schemaId() + " on " + claim.topic(), () -> {
            ParsedSchema<Schema> schema = resolver.resolveSchemaByArtifactReference(
                            ArtifactReference.fromContentId((long) claim.schemaId()))
                    .getParsedSchema();
            check(claim, schema);
            return schema;
        });
    }

    @Override
    public void close() {
        callers.shutdownNow();
    }

    private void check(Admission claim, ParsedSchema<Schema> schema) {
        String name = schema.getParsedSchema().getFullName();
        if (!name.equals(claim.type().getName())) {
            throw new MalformedEventException("A " + name + " on " + claim.topic());
        }
        if (!isRegistered(claim.topic(), claim.schemaId(), text(schema))) {
            throw new MalformedEventException("Schema " + claim.schemaId() + " is not one of " + claim.topic());
        }
    }

    private boolean isRegistered(String topic, long contentId, String text) {
        ArtifactReference subject =
                ArtifactReference.builder().artifactId(topic + "-value").build();
        return client.searchVersionsByContent(text, "AVRO", subject, false).stream()
                .anyMatch(version -> version.getContentId() == contentId);
    }

    private static String text(ParsedSchema<Schema> schema) {
        return new String(schema.getRawSchema(), StandardCharsets.UTF_8);
    }

    private <T> T ask(String what, Callable<T> question) {
        Future<T> answer = callers.submit(question);
        try {
            return answer.get(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new RegistryUnavailableException("No answer in time about " + what, e);
        } catch (ExecutionException e) {
            throw judged(what, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException("Interrupted asking about " + what, e);
        } finally {
            answer.cancel(true);
        }
    }

    private static RuntimeException judged(String what, Throwable cause) {
        if (cause instanceof MalformedEventException malformed) {
            return malformed;
        }
        return isNotFound(cause)
                ? new MalformedEventException("Unknown to the registry: " + what, cause)
                : new RegistryUnavailableException("The registry cannot tell about " + what, cause);
    }

    private static boolean isNotFound(Throwable failure) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (link instanceof ApiException refusal) {
                return refusal.getResponseStatusCode() == NOT_FOUND;
            }
        }
        return false;
    }
}
