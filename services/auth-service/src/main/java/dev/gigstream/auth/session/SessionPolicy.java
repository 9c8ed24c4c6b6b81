package dev.gigstream.auth.session;

import java.time.Duration;

/** @param refreshLife how long a session lives without being renewed */
public record SessionPolicy(Duration refreshLife) {}
