package dev.gigstream.checker.fact;

/** What a role may do with a table of the ledger. */
public record Grant(String role, String table, String privilege) {}
