package dev.gigstream.users.profile;

/** Makes the messages that tell others of profiles; {@code M} is what the store keeps beside the profile until it is sent. */
public interface ProfileMessages<M> {

    M of(ProfileChanged change);

    M erased(String userId);
}
