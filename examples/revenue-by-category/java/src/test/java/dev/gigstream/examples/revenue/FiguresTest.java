package dev.gigstream.examples.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With the released schemas, as the registry has them. */
class FiguresTest {

    private static final Schema GIG = released("gigs.GigEvent");
    private static final Schema ORDER = released("orders.OrderEvent");
    private static final String MONDAY = "2026-01-05T23:59:00Z";
    private static final String TUESDAY = "2026-01-06T00:01:00Z";

    private final Figures figures = new Figures();

    @BeforeEach
    void fill() {
        figures.gig(gig("logo-1", "logo-design"));
        figures.gig(gig("song-1", "songwriting"));
    }

    @Test
    void countsOrdersOnTheDayTheyWerePlacedAndMoneyOnTheDayItWasPaid() {
        figures.order(order("e1", "o1", "logo-1", "PLACED", MONDAY));
        figures.order(order("e2", "o2", "logo-1", "PLACED", MONDAY));
        figures.order(order("e3", "o1", "logo-1", "FUNDED", TUESDAY));
        figures.order(order("e4", "o3", "song-1", "PLACED", TUESDAY));

        assertThat(figures.lines())
                .containsExactly(
                        "day,category,placed,paid,conversion,revenue",
                        "2026-01-05,logo-design,2,1,0.50,",
                        "2026-01-06,logo-design,0,0,0,INR 2499.00",
                        "2026-01-06,songwriting,1,0,0.00,");
    }

    @Test
    void countsAnEventThatComesTwiceOnce() {
        figures.order(order("e1", "o1", "logo-1", "PLACED", MONDAY));
        figures.order(order("e2", "o1", "logo-1", "FUNDED", MONDAY));
        figures.order(order("e2", "o1", "logo-1", "FUNDED", MONDAY));

        assertThat(figures.lines()).contains("2026-01-05,logo-design,1,1,1.00,INR 2499.00");
    }

    @Test
    void putsAGigItDoesNotKnowApart() {
        figures.order(order("e1", "o1", "gone", "PLACED", MONDAY));

        assertThat(figures.lines()).contains("2026-01-05,unknown,1,0,0.00,");
    }

    private static GenericRecord gig(String id, String category) {
        GenericRecord gig = new GenericData.Record(GIG);
        gig.put("gigId", id);
        gig.put("category", category);
        return gig;
    }

    private static GenericRecord order(String event, String id, String gig, String type, String at) {
        GenericRecord price = new GenericData.Record(ORDER.getField("price").schema());
        price.put("amountMinor", 249900L);
        price.put("currency", "INR");
        GenericRecord order = new GenericData.Record(ORDER);
        order.put("eventId", event);
        order.put("orderId", id);
        order.put("gigId", gig);
        order.put("type", new GenericData.EnumSymbol(ORDER.getField("type").schema(), type));
        order.put("price", price);
        order.put("placedAt", Instant.parse(at).toEpochMilli());
        order.put("fundedAt", Instant.parse(at).toEpochMilli());
        return order;
    }

    private static Schema released(String record) {
        Path file = Path.of("../../../schemas/avro/released/dev.gigstream.events." + record + "/1.avsc");
        try {
            return new Schema.Parser().parse(Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
