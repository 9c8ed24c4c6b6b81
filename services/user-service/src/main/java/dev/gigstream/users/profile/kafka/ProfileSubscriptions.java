package dev.gigstream.users.profile.kafka;

import dev.gigstream.consumer.EventSubscription;
import dev.gigstream.consumer.ReceivedEvent;
import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.AccountEvent;
import dev.gigstream.events.profiles.ProfileEvent;
import dev.gigstream.users.profile.FollowingAccounts;
import dev.gigstream.users.profile.ProfileCopies;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What profiles hear: of accounts, whose events carry the whole state, so that none has to wait for an earlier one; and
 * of themselves, which outdates copies even if the instance that wrote died before it could.
 */
@Configuration(proxyBeanMethods = false)
class ProfileSubscriptions {

    @Bean
    EventSubscription<AccountEvent> accountEvents(FollowingAccounts accounts) {
        return EventSubscription.of(Topics.ACCOUNTS, AccountEvent.class, event -> follow(accounts, event))
                .atOnce(events -> note(accounts, events));
    }

    @Bean
    EventSubscription<ProfileEvent> profileEvents(ProfileCopies copies) {
        return EventSubscription.of(Topics.PROFILES, ProfileEvent.class, event -> outdate(copies, event))
                .atOnce(events -> outdateAll(copies, events));
    }

    private static List<ReceivedEvent<AccountEvent>> note(
            FollowingAccounts accounts, List<ReceivedEvent<AccountEvent>> events) {
        Set<String> noted = accounts.hearWhatIsOnlyNoted(events.stream()
                .map(event -> AccountEventMapper.told(event.value()))
                .toList());
        return events.stream().filter(event -> noted.contains(event.key())).toList();
    }

    private static void follow(FollowingAccounts accounts, ReceivedEvent<AccountEvent> event) {
        if (event.value() == null) {
            accounts.erase(event.key());
        } else {
            accounts.hear(AccountEventMapper.told(event.value()), event.eventId());
        }
    }

    private static List<ReceivedEvent<ProfileEvent>> outdateAll(
            ProfileCopies copies, List<ReceivedEvent<ProfileEvent>> events) {
        copies.outdateAll(events.stream()
                .collect(Collectors.toMap(
                        ReceivedEvent::key, event -> event.value().getAggregateVersion())));
        return events;
    }

    private static void outdate(ProfileCopies copies, ReceivedEvent<ProfileEvent> event) {
        if (event.value() == null) {
            copies.forget(event.key());
        } else {
            copies.outdate(event.key(), event.value().getAggregateVersion());
        }
    }
}
