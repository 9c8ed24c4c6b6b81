package dev.gigstream.service;

import dev.gigstream.http.PageRequest;
import dev.gigstream.http.Slice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
class SampleService {

    private static final Logger log = LoggerFactory.getLogger(SampleService.class);

    @RestController
    static class Api {

        @GetMapping("/me")
        Caller me(Caller caller) {
            return caller;
        }

        @PostMapping("/closed")
        Map<String, Object> closed(@RequestBody Map<String, Object> body) {
            return body;
        }

        @GetMapping("/things")
        @PublicEndpoint
        Slice<String> things(PageRequest page, Optional<Caller> caller) {
            log.info("things are listed");
            return new Slice<>(List.of(caller.map(Caller::userId).orElse("nobody")), null);
        }

        @GetMapping("/admin")
        @RequiresRole({"ADMIN", "AUDITOR"})
        String admin() {
            return "welcome";
        }
    }
}
