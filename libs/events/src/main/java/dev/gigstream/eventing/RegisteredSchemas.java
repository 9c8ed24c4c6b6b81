package dev.gigstream.eventing;

import com.microsoft.kiota.ApiException;
import io.apicurio.registry.resolver.SchemaLookupResult;
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
        ask("schema of " + type.record().getName() + " for " + type.topic(), () -> resolver.resolveSchema(asked));
    }

    /** Lets an id pass when it stands for the expected record and is a version registered for that topic. */
    void admit(Admission claim, SchemaResolver<Schema, SpecificRecord> resolver) {
        String what = "schema id " + claim.schemaId() + " on " + claim.topic();
        SchemaLookupResult<Schema> found = ask(
                what,
                () -> resolver.resolveSchemaByArtifactReference(
                        ArtifactReference.fromContentId((long) claim.schemaId())));
        Schema schema = found.getParsedSchema().getParsedSchema();
        if (!schema.getFullName().equals(claim.type().getName())) {
            throw new MalformedEventException(what + " is a " + schema.getFullName());
        }
        String text = new String(found.getParsedSchema().getRawSchema(), StandardCharsets.UTF_8);
        if (!ask(what, () -> isRegistered(text, claim))) {
            throw new MalformedEventException(what + " is not registered for that topic");
        }
    }

    @Override
    public void close() {
        callers.shutdownNow();
    }

    private boolean isRegistered(String text, Admission claim) {
        ArtifactReference subject =
                ArtifactReference.builder().artifactId(claim.topic() + "-value").build();
        return client.searchVersionsByContent(text, "AVRO", subject, false).stream()
                .anyMatch(version -> version.getContentId() == claim.schemaId());
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
