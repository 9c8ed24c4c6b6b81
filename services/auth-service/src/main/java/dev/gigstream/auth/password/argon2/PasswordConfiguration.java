package dev.gigstream.auth.password.argon2;

import dev.gigstream.auth.password.PasswordPolicy;
import dev.gigstream.auth.password.Passwords;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pool that hashes; more threads than cores only cost memory. */
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

    @Bean
    Passwords passwords(
            @Value("${gigstream.auth.hashing.threads}") int threads,
            @Value("${gigstream.auth.hashing.waiting}") int waiting) {
        return new Argon2Passwords(Argon2Cost.DEFAULT, threads, waiting);
    }

    @Bean
    PasswordPolicy passwordPolicy() {
        return PasswordPolicy.withCommonList();
    }
}
