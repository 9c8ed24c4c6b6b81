package dev.gigstream.fanout.topology;

import dev.gigstream.fanout.recipient.FanoutPolicy;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The timers that an environment may shorten; whatever is not set is as the policy has it. */
@ConfigurationProperties("gigstream.fanout")
record FanoutSettings(Duration messageHold, Duration mailAfter, Duration staleAfter) {

    FanoutPolicy policy() {
        FanoutPolicy standard = FanoutPolicy.standard();
        return new FanoutPolicy(
                or(messageHold, standard.messageHold()),
                or(mailAfter, standard.mailAfter()),
                or(staleAfter, standard.staleAfter()),
                standard.remember(),
                standard.marksKept(),
                standard.tick(),
                standard.maxTalks(),
                standard.maxMails());
    }

    private static Duration or(Duration set, Duration standard) {
        return set == null ? standard : set;
    }
}
