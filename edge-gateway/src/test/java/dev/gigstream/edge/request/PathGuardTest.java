package dev.gigstream.edge.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/gigs/../../../actuator/env",
                "/api/v1/gigs/..",
                "/api/v1/./gigs",
                "/api/v1//gigs",
                "//api/v1/gigs",
                "/api/v1/gigs/%2e%2e/actuator",
                "/api/v1/gigs/%2E./actuator",
                "/api/v1/gigs/a%2fb",
                "/api/v1/gigs/a%5Cb",
                "/api/v1/gigs/a\\b",
                "/api/v1/gigs;x=/../actuator",
                "/api/v1/gigs/%3bx",
                "/api/v1/gigs/%252e%252e",
                "/api/v1/gigs/%00",
                "/api/v1/gigs/%0d%0aX:1",
                "/api/v1/gigs/%",
                "/api/v1/gigs/%2",
                "api/v1/gigs"
            })
    void refusesWhatAServiceCouldReadDifferently(String path) {
        assertThat(PathGuard.isAmbiguous(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/gigs",
                "/api/v1/gigs/",
                "/.well-known/jwks.json",
                "/docs/a..b",
                "/api/v1/gigs/%C3%A9",
                "/api/v1/gigs/a%20b",
                "/api/v1/gigs/...",
                "/api/v1/users/a@b.c:1"
            })
    void letsOrdinaryPathsThrough(String path) {
        assertThat(PathGuard.isAmbiguous(path)).isFalse();
    }
}
