package dev.gigstream.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.events.gigs.GigEvent;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The promise to the data team: FULL_TRANSITIVE against every release, and the last release is today's schema. */
class SchemaPromiseTest {
    /** {@code mvn -pl schemas/avro test -Dschemas.release=true} makes today's schemas the next release. */
    @BeforeAll
    static void releaseWhenAsked() {
        if (Boolean.getBoolean("schemas.release")) {
            Catalogue.topics().forEach(topic -> ReleasedSchemas.release(topic.schema()));
        }
    }

    @Test
    void readsAndIsReadByEveryRelease() {
        assertThat(Catalogue.topics())
                .allSatisfy(topic -> ReleasedSchemas.of(topic.schema())
                        .forEach(release -> assertThat(ReleasedSchemas.fullyCompatible(topic.schema(), release))
                                .as("%s against release %s", topic.name(), release)
                                .isTrue()));
    }

    @Test
    void theLastReleaseIsWhatThisTreeWrites() {
        assertThat(Catalogue.topics())
                .allSatisfy(
                        topic -> assertThat(ReleasedSchemas.of(topic.schema()).getLast())
                                .as(topic.name() + ": release the change with -Dschemas.release=true")
                                .isEqualTo(topic.schema()));
    }

    @Test
    void refusesANewFieldWithoutADefault() {
        var changed = withFields(
                GigEvent.getClassSchema(), new Schema.Field("extra", Schema.create(Schema.Type.STRING), "new", null));

        assertThat(ReleasedSchemas.fullyCompatible(changed, GigEvent.getClassSchema()))
                .isFalse();
    }

    @Test
    void acceptsANewFieldWithADefault() {
        var changed = withFields(
                GigEvent.getClassSchema(), new Schema.Field("extra", Schema.create(Schema.Type.STRING), "new", ""));

        assertThat(ReleasedSchemas.fullyCompatible(changed, GigEvent.getClassSchema()))
                .isTrue();
    }

    @Test
    void refusesARemovedFieldThatHadNoDefault() {
        var current = GigEvent.getClassSchema();
        var kept = current.getFields().stream()
                .filter(field -> !field.name().equals("sellerId"))
                .toList();

        assertThat(ReleasedSchemas.fullyCompatible(record(current, kept), current))
                .isFalse();
    }

    private static Schema withFields(Schema base, Schema.Field added) {
        var fields = new ArrayList<>(base.getFields());
        fields.add(added);
        return record(base, fields);
    }

    private static Schema record(Schema base, List<Schema.Field> fields) {
        var copies = fields.stream()
                .map(field -> new Schema.Field(field, field.schema()))
                .toList();
        return Schema.createRecord(base.getName(), base.getDoc(), base.getNamespace(), false, copies);
    }
}
