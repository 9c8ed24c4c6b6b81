package dev.gigstream.auth.erasure.schedule;

import dev.gigstream.auth.erasure.TellingErasures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks every second whom to tell of; what fails now is done at the next look. */
@Component
class ErasureRounds {

    private static final Logger log = LoggerFactory.getLogger(ErasureRounds.class);

    private final TellingErasures telling;

    ErasureRounds(TellingErasures telling) {
        this.telling = telling;
    }

    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT1S")
    void round() {
        try {
            telling.tellDue();
        } catch (DataAccessException | TransactionException e) {
            log.warn("Erased accounts are told of later: {}", e.toString());
        }
    }
}
