package dev.gigstream.schemas.registrar;

import java.util.Map;
import java.util.Optional;

/**
 * A topic as it should be.
 *
 * @param record full name of the record its values are; none where bytes are kept as they came
 */
record Topic(String name, int partitions, Map<String, String> config, Optional<String> record) {}
