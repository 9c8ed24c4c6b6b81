package dev.gigstream.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gigstream.events.accounts.SessionEvent;
import dev.gigstream.events.ratings.Rating;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KeptDatumsTest {
    private final KeptDatums datums = new KeptDatums();

    @BeforeAll
    static void trustOurRecords() {
        AvroSafety.apply();
    }

    @Test
    void keepsOneReaderAndOneWriterPerSchema() {
        Schema again = new Schema.Parser().parse(SessionEvent.getClassSchema().toString());

        assertThat(datums.createDatumReader(again)).isSameAs(datums.createDatumReader(SessionEvent.getClassSchema()));
        assertThat(datums.createDatumWriter(null, again))
                .isSameAs(datums.createDatumWriter(null, SessionEvent.getClassSchema()))
                .isNotSameAs(datums.createDatumWriter(null, Rating.getClassSchema()));
    }

    @Test
    void refusesARecordNobodyHasAClassFor() {
        Schema foreign =
                SchemaBuilder.record("Foreign").namespace("elsewhere").fields().endRecord();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> datums.createDatumReader(foreign))
                .withMessageContaining("elsewhere.Foreign");
    }
}
