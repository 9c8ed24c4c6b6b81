package dev.gigstream.gigindex.index;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the index is fed.
 *
 * @param batch most documents in one bulk request
 */
@ConfigurationProperties("gig-index")
record IndexSettings(
        String bootstrapServers, @DefaultValue("500") int batch) {}
