package dev.gigstream.fanout;

import dev.gigstream.events.accounts.AccountEvent;
import dev.gigstream.events.accounts.AccountStatus;
import dev.gigstream.events.chat.ConversationEvent;
import dev.gigstream.events.chat.ConversationEventType;
import dev.gigstream.events.chat.ConversationSubject;
import dev.gigstream.events.chat.Presence;
import dev.gigstream.events.chat.ReadMark;
import dev.gigstream.events.chat.SentMessage;
import dev.gigstream.events.gigs.GigEvent;
import dev.gigstream.events.gigs.GigEventType;
import dev.gigstream.events.gigs.GigStatus;
import dev.gigstream.events.notifications.NotificationsRead;
import dev.gigstream.events.notifications.NotificationsReadType;
import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.orders.OrderEventType;
import dev.gigstream.events.orders.OrderStatus;
import dev.gigstream.events.orders.OrderedPackage;
import dev.gigstream.events.orders.OrderedTier;
import dev.gigstream.events.payments.Escrow;
import dev.gigstream.events.payments.PaymentEvent;
import dev.gigstream.events.payments.PaymentEventType;
import dev.gigstream.events.profiles.MutedNotification;
import dev.gigstream.events.profiles.NotificationChannel;
import dev.gigstream.events.profiles.NotificationKind;
import dev.gigstream.events.profiles.ProfileEvent;
import dev.gigstream.events.reviews.ReviewEvent;
import dev.gigstream.events.reviews.ReviewEventType;
import dev.gigstream.events.reviews.ReviewerRole;
import dev.gigstream.events.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Events that read as prose; Bob buys from Ann. */
public final class Events {
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final String BUYER = "bob";
    public static final String SELLER = "ann";
    private static final Money PRICE = new Money(150_000L, "INR");

    private Events() {}

    public static OrderEvent anOrder(OrderEventType type, String actorId) {
        return OrderEvent.newBuilder()
                .setEventId("order-" + type)
                .setOccurredAt(NOON)
                .setAggregateVersion(1)
                .setType(type)
                .setActorId(actorId)
                .setOrderId("o1")
                .setBuyerId(BUYER)
                .setSellerId(SELLER)
                .setGigId("g1")
                .setGigVersion(2)
                .setGigTitle("I will design a logo")
                .setOrdered(OrderedPackage.newBuilder()
                        .setTier(OrderedTier.BASIC)
                        .setName("Basic")
                        .setDescription("One logo")
                        .setUnitPrice(PRICE)
                        .setDeliveryDays(3)
                        .setRevisions(1)
                        .build())
                .setQuantity(1)
                .setPrice(PRICE)
                .setBuyerFee(PRICE)
                .setSellerCommission(PRICE)
                .setTotal(PRICE)
                .setSellerShare(PRICE)
                .setStatus(OrderStatus.ACTIVE)
                .setConversationId("c1")
                .setPlacedAt(NOON)
                .setPayBy(NOON)
                .setRevisionsLeft(1)
                .build();
    }

    public static PaymentEvent aPayment(PaymentEventType type) {
        return PaymentEvent.newBuilder()
                .setEventId("payment-" + type)
                .setOccurredAt(NOON)
                .setAggregateVersion(1)
                .setType(type)
                .setOrderId("o1")
                .setBuyerId(BUYER)
                .setSellerId(SELLER)
                .setAmount(PRICE)
                .setProvider("RAZORPAY")
                .setProviderOrderId("order_1")
                .setEscrow(new Escrow(
                        new Money(0L, "INR"),
                        new Money(119_920L, "INR"),
                        new Money(1_200L, "INR"),
                        new Money(0L, "INR")))
                .build();
    }

    public static ReviewEvent aReview(ReviewEventType type) {
        return ReviewEvent.newBuilder()
                .setEventId("review-" + type)
                .setOccurredAt(NOON)
                .setAggregateVersion(2)
                .setType(type)
                .setActorId(null)
                .setReviewId("r1")
                .setOrderId("o1")
                .setGigId("g1")
                .setAuthorId(BUYER)
                .setSubjectId(SELLER)
                .setAuthorRole(ReviewerRole.BUYER)
                .setRating(5)
                .setComment("Could not be better")
                .setVisible(true)
                .setSubmittedAt(NOON)
                .build();
    }

    public static GigEvent aGig(GigEventType type) {
        return GigEvent.newBuilder()
                .setEventId("gig-" + type)
                .setOccurredAt(NOON)
                .setAggregateVersion(2)
                .setType(type)
                .setActorId(SELLER)
                .setGigId("g1")
                .setSellerId(SELLER)
                .setStatus(GigStatus.PUBLISHED)
                .setTitle("I will design a logo")
                .setDescription("A logo that lasts.")
                .setCategory("logo-design")
                .setCategoryPath(List.of())
                .setTags(List.of())
                .setPackages(List.of())
                .setImageUrls(List.of())
                .setCreatedAt(NOON)
                .setPublishedAt(NOON)
                .build();
    }

    /** Bob writes to Ann. */
    public static ConversationEvent aMessage(long seq, String text) {
        return conversation("message-" + seq, ConversationEventType.MESSAGE_SENT, BUYER, seq)
                .setMessage(SentMessage.newBuilder()
                        .setMessageId("m" + seq)
                        .setSeq(seq)
                        .setSenderId(BUYER)
                        .setRecipientId(SELLER)
                        .setText(text)
                        .setMediaIds(List.of())
                        .setSentAt(NOON)
                        .setFlagged(text.contains("@"))
                        .build())
                .setReadMarks(List.of(new ReadMark(BUYER, 0L), new ReadMark(SELLER, 0L)))
                .build();
    }

    /** Ann reads up to a message. */
    public static ConversationEvent messagesRead(long upToSeq) {
        return conversation("read-" + upToSeq, ConversationEventType.MESSAGES_READ, SELLER, upToSeq)
                .setReadMarks(List.of(new ReadMark(BUYER, 0L), new ReadMark(SELLER, upToSeq)))
                .build();
    }

    private static ConversationEvent.Builder conversation(
            String eventId, ConversationEventType type, String actorId, long lastSeq) {
        return ConversationEvent.newBuilder()
                .setEventId(eventId)
                .setOccurredAt(NOON)
                .setAggregateVersion(lastSeq + 1)
                .setType(type)
                .setActorId(actorId)
                .setConversationId("c1")
                .setParticipants(List.of(BUYER, SELLER))
                .setSubject(new ConversationSubject("g1", null))
                .setLastSeq(lastSeq);
    }

    public static Presence connected(String userId, Instant until) {
        return Presence.newBuilder()
                .setEventId("presence")
                .setOccurredAt(NOON)
                .setAggregateVersion(1)
                .setUserId(userId)
                .setConnected(true)
                .setInstanceId("chat-1")
                .setValidUntil(until)
                .build();
    }

    public static AccountEvent anAccount(String userId, long version, boolean verified) {
        return AccountEvent.newBuilder()
                .setEventId("account-" + version)
                .setOccurredAt(NOON)
                .setAggregateVersion(version)
                .setAccountId(userId)
                .setEmail(userId + "@example.com")
                .setDisplayName(userId)
                .setEmailVerified(verified)
                .setStatus(AccountStatus.ACTIVE)
                .setCreatedAt(NOON)
                .build();
    }

    public static ProfileEvent aProfile(String userId, long version, MutedNotification... muted) {
        return ProfileEvent.newBuilder()
                .setEventId("profile-" + userId + version)
                .setOccurredAt(NOON)
                .setAggregateVersion(version)
                .setUserId(userId)
                .setDisplayName(userId.substring(0, 1).toUpperCase() + userId.substring(1))
                .setBio("Private words")
                .setMemberSince(NOON)
                .setMutedNotifications(Stream.of(muted).toList())
                .build();
    }

    public static MutedNotification muted(NotificationKind kind, NotificationChannel channel) {
        return new MutedNotification(kind, channel);
    }

    public static NotificationsRead readOne(String userId, String notificationId) {
        return NotificationsRead.newBuilder()
                .setEventId("read-" + notificationId)
                .setOccurredAt(NOON)
                .setType(NotificationsReadType.ONE)
                .setUserId(userId)
                .setNotificationId(notificationId)
                .build();
    }

    public static NotificationsRead readAll(String userId, Instant upTo) {
        return NotificationsRead.newBuilder()
                .setEventId("read-all")
                .setOccurredAt(NOON)
                .setType(NotificationsReadType.ALL)
                .setUserId(userId)
                .setUpTo(upTo)
                .build();
    }
}
