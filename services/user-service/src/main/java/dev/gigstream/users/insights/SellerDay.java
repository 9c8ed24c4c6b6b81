package dev.gigstream.users.insights;

import java.time.LocalDate;

/**
 * The figures of one seller on one day in UTC.
 *
 * @param version of the record that told them
 */
public record SellerDay(String sellerId, LocalDate day, long version, Figures figures) {}
