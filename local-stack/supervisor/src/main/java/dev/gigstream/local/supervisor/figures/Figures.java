package dev.gigstream.local.supervisor.figures;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * What operators look at first. What could not be asked for is not there.
 *
 * @param lag records that a group has still to read, by group
 * @param outboxAge seconds that the oldest unpublished event waits, by application
 * @param deadLetters letters that wait, by application
 * @param indexAge seconds that the search index is behind
 * @param sagaAge seconds that the oldest order waits for its next step
 * @param ledgerImbalance minor units by which the ledger is off; zero when it balances
 * @param errors errors logged since its start, by application
 * @param errorsDropped errors that operators will not find
 */
public record Figures(
        Map<String, Long> lag,
        Map<String, Double> outboxAge,
        Map<String, Long> deadLetters,
        OptionalDouble indexAge,
        OptionalDouble sagaAge,
        OptionalDouble ledgerImbalance,
        Map<String, Long> errors,
        long errorsDropped,
        boolean brokerAnswers) {}
