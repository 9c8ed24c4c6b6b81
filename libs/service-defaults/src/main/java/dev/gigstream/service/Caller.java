package dev.gigstream.service;

import java.util.Set;

/** Who a verified token speaks for. As a controller method's parameter it is never null. */
public record Caller(String userId, String sessionId, Set<String> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}
