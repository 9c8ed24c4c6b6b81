package dev.gigstream.data.reference;

import dev.gigstream.data.catalogue.CataloguedTopic;
import dev.gigstream.data.catalogue.TopicCatalogue;
import java.util.List;
import java.util.stream.Collectors;

/** The page that lists all topics. */
record TopicsPage(TopicCatalogue catalogue) {

    String markdown() {
        return "# Topics\n" + Reference.GENERATED + """


                Every topic that the data team and other applications may rely on; each name leads to its fields and a sample.
                [asyncapi.yaml](asyncapi.yaml) says the same for programs, [evolving schemas](evolving-schemas.md) how a record changes.

                | topic | written by | key | kept | personal data | read by |
                | --- | --- | --- | --- | --- | --- |
                """
                + catalogue.topics().stream().map(TopicsPage::row).collect(Collectors.joining())
                + """

                ## What holds for all of them
                - **Value**: Avro in the registry's wire format: byte 0, the schema id in four bytes (big-endian), the Avro body. The registry speaks the
                  Confluent API at `/apis/ccompat/v7`; the subject is `<topic>-value`. **Key**: UTF-8 text.
                - **Compatibility** `FULL_TRANSITIVE`: every reader reads every record, whatever the age of either.
                - **Order**: the records of a key are in one partition, in the order of the changes. Nothing is promised between keys.
                - **Delivery**: at least once, most in transactions: read with `isolation.level=read_committed`. A record may come twice, with the same `eventId`
                  and the same bytes, so a reader drops what it has seen, by `eventId` or by key and `aggregateVersion`. What is no state but a sign (searches,
                  presence, calls between instances) may be lost with the instance that gave it.
                - **State**: a record carries the aggregate as it stands after the change, so the newest of a key is the aggregate. A record without a value
                  says that the key was erased.
                - **Erasure**: what a record without a value erased, or a newer one replaced, is off a compacted topic within %d days, after the days for which
                  every record is kept. The record without a value stays %d days: a reader that was away for longer starts anew.
                  [What is erased, and what stays under an id](adr/0015-erasure.md).
                - **Headers**: `event-id` (also in the value) and, where a request or an event led to it, `traceparent`.
                - **Personal data** is marked in the schema: the property `pii` of a field says which kind (`contact`, `name`, `pseudonym`, `free-text`,
                  `location`, `picture`).

                ## Dead letters
                """.formatted(
                        catalogue.erased().toDays(), catalogue.tombstones().toDays())
                + deadLetters();
    }

    private static String row(CataloguedTopic topic) {
        return "| [`%s`](%s) | %s | `%s` | %s | %s | %s |%n"
                .formatted(
                        topic.name(),
                        Reference.EVENTS + RecordPage.fileName(topic),
                        topic.owner(),
                        topic.key(),
                        topic.kept(),
                        personal(topic),
                        String.join(", ", topic.readers()))
                .replace(System.lineSeparator(), "\n");
    }

    private static String personal(CataloguedTopic topic) {
        List<String> kinds = Fields.personal(topic.schema()).stream()
                .map(Fields.Personal::kind)
                .distinct()
                .sorted()
                .toList();
        return kinds.isEmpty() ? "none" : String.join(", ", kinds);
    }

    private String deadLetters() {
        TopicCatalogue.DeadLetters letters = catalogue.deadLetters();
        return """
                Each application that consumes has `<application>.dlq.v1`, where it puts records it gave up on, and `<application>.replay.v1`, where
                `gigstream dlq replay` hands them back: %d partitions, kept for %d days, bytes as they came (so personal data as in the topic they came
                from), origin and cause in headers `dlq-*`. Applications: %s.
                """.formatted(
                        letters.partitions(), letters.retention().toDays(), String.join(", ", letters.applications()));
    }
}
