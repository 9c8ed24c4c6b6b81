package dev.gigstream.users.profile;

import java.util.Optional;

/** A profile that comes from outside, such as the demo catalogue. */
public record ImportedProfile(String userId, Details details, Optional<SellerProfile> seller) {}
