package dev.gigstream.users.profile;

import dev.gigstream.users.profile.Preferences.Muted;

/** What the link in a mail asks for. Switching off what is off changes nothing. */
public final class MutingByMail {

    private final EditingProfile editing;

    public MutingByMail(EditingProfile editing) {
        this.editing = editing;
    }

    public void mute(String userId, Muted muted) {
        Decision decision = editing.edit(new EditingProfile.Command(
                userId, profile -> profile.prefer(profile.preferences().and(muted))));
        // Who is gone gets no mail anyway; a profile not known yet, or busy, is tried again.
        if (decision instanceof Decision.Rejected(ProfileRejection reason)
                && !(reason instanceof ProfileRejection.Gone)) {
            throw new BusyProfileException(userId);
        }
    }
}
