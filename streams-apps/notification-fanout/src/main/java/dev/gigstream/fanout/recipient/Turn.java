package dev.gigstream.fanout.recipient;

import dev.gigstream.fanout.recipient.News.ConversationRead;
import dev.gigstream.fanout.recipient.News.Erased;
import dev.gigstream.fanout.recipient.News.EverythingRead;
import dev.gigstream.fanout.recipient.News.NotificationRead;
import dev.gigstream.fanout.recipient.News.Reachable;
import dev.gigstream.fanout.recipient.News.Seen;
import dev.gigstream.fanout.recipient.Recipient.Outcome;
import dev.gigstream.fanout.recipient.Telling.Way;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** One step of a recipient's fold: takes the state apart, changes it, and gives the next one with what is told. */
final class Turn {
    private final Person wishes;
    private final FanoutPolicy policy;
    private final Instant now;

    private final Map<String, Instant> connections;
    private final Map<String, Talk> talks;
    private final List<Mail> mails;
    private final List<Telling> tellings = new ArrayList<>();
    private final Recipient before;
    private long told;

    Turn(Recipient before, Person wishes, FanoutPolicy policy, Instant now) {
        this.before = before;
        this.wishes = wishes;
        this.policy = policy;
        this.now = now;
        this.told = before.told();
        this.connections = new HashMap<>(before.connections());
        this.talks = new HashMap<>(before.talks());
        this.mails = new ArrayList<>(before.mails());
    }

    Outcome hear(News news) {
        return switch (news) {
            case Notice notice -> notice(notice);
            case ConversationRead read -> conversationRead(read);
            case NotificationRead(String id) ->
                read(group -> group.notificationId().equals(id));
            case EverythingRead(Instant upTo) -> read(group -> group.isMadeUntil(upTo));
            case Seen(String instanceId, Instant until) -> seen(instanceId, until);
            case Reachable contact -> reachable(contact);
            case Erased() -> new Outcome(Recipient.erased(told), List.of());
        };
    }

    Outcome wake() {
        talks.replaceAll((id, talk) -> talk.heldUntil() == null || talk.isHeldAt(now) ? talk : release(talk));
        List<Mail> due =
                mails.stream().filter(mail -> !mail.dueAt().isAfter(now)).toList();
        mails.removeAll(due);
        due.stream()
                .map(Mail::group)
                .filter(group -> before.mayMail() && wishes.wants(group.newest().kind(), Channel.EMAIL))
                .forEach(group -> tell(Way.EMAIL_DUE, group));
        return end();
    }

    private Outcome notice(Notice notice) {
        if (notice.place() == null) {
            open(Group.of(notice).toldAt(now));
        } else {
            talks.compute(
                    notice.place().conversationId(),
                    (id, talk) -> message(talk == null ? Talk.silent(now) : talk, notice));
        }
        return end();
    }

    private Talk message(Talk talk, Notice message) {
        if (message.place().seq() <= talk.seenSeq()) {
            return talk;
        }
        if (talk.group() == null) {
            Instant until = before.isConnectedAt(now) ? now.plus(policy.messageHold()) : null;
            Talk begun = talk.begin(message, until, now);
            return until == null ? release(begun) : begun;
        }
        Talk longer = talk.add(message, now);
        if (longer.heldUntil() == null) {
            update(longer.group());
        }
        return longer;
    }

    private Talk release(Talk held) {
        Talk released = held.told(now);
        open(released.group());
        return released;
    }

    private void open(Group group) {
        if (wants(group, Channel.IN_APP)) {
            tell(Way.NOTIFIED, group);
        }
        if (mails.size() < policy.maxMails()) {
            mails.add(new Mail(group, now.plus(policy.mailAfter())));
        }
    }

    private void update(Group group) {
        if (wants(group, Channel.IN_APP)) {
            tell(Way.UPDATED, group);
        }
        mails.replaceAll(mail -> isSame(mail.group(), group) ? new Mail(group, mail.dueAt()) : mail);
    }

    private Outcome conversationRead(ConversationRead read) {
        talks.compute(read.conversationId(), (id, talk) -> {
            Talk known = talk == null ? Talk.silent(now) : talk;
            Talk next = known.readUpTo(read.upToSeq(), now);
            if (known.group() != null && next.group() == null) {
                mails.removeIf(mail -> isSame(mail.group(), known.group()));
            }
            return next;
        });
        return end();
    }

    private Outcome read(Predicate<Group> isRead) {
        mails.removeIf(mail -> isRead.test(mail.group()));
        talks.replaceAll((id, talk) -> talk.group() != null && isRead.test(talk.group()) ? talk.closed() : talk);
        return end();
    }

    private Outcome seen(String instanceId, Instant until) {
        connections.put(instanceId, until);
        connections.values().removeIf(end -> !end.isAfter(now));
        return end();
    }

    private Outcome reachable(Reachable contact) {
        boolean isNews = contact.version() > before.contactVersion();
        return isNews ? end(contact.version(), contact.byMail()) : end();
    }

    private boolean wants(Group group, Channel channel) {
        return wishes.wants(group.newest().kind(), channel);
    }

    private void tell(Way way, Group group) {
        tellings.add(group.telling(way, ++told));
    }

    private static boolean isSame(Group one, Group other) {
        return one.notificationId().equals(other.notificationId());
    }

    private Outcome end() {
        return end(before.contactVersion(), before.mayMail());
    }

    private Outcome end(long contactVersion, boolean mayMail) {
        forgetOldTalks();
        return new Outcome(
                new Recipient(
                        told, contactVersion, mayMail, Map.copyOf(connections), Map.copyOf(talks), List.copyOf(mails)),
                List.copyOf(tellings));
    }

    /** Those with nothing unread go after a while, the longest silent ones as soon as there are too many. */
    private void forgetOldTalks() {
        Instant oldest = now.minus(policy.marksKept());
        talks.values().removeIf(talk -> talk.group() == null && talk.touchedAt().isBefore(oldest));
        if (talks.size() > policy.maxTalks()) {
            List<String> longestSilent = talks.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.comparing(Talk::touchedAt)))
                    .limit(talks.size() - policy.maxTalks())
                    .map(Map.Entry::getKey)
                    .toList();
            longestSilent.forEach(talks::remove);
        }
    }
}
