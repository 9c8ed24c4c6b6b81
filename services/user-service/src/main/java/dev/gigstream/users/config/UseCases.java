package dev.gigstream.users.config;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.http.UnavailabilityCauses;
import dev.gigstream.users.api.InputCheck;
import dev.gigstream.users.api.PictureProblems;
import dev.gigstream.users.media.Handovers;
import dev.gigstream.users.media.MediaAccess;
import dev.gigstream.users.media.MediaFiles;
import dev.gigstream.users.media.MediaPolicy;
import dev.gigstream.users.media.OwnedMedia;
import dev.gigstream.users.media.Owners;
import dev.gigstream.users.media.ReceivingMedia;
import dev.gigstream.users.media.SweepingMedia;
import dev.gigstream.users.profile.Arrivals;
import dev.gigstream.users.profile.Belongings;
import dev.gigstream.users.profile.BusyProfileException;
import dev.gigstream.users.profile.EditingProfile;
import dev.gigstream.users.profile.FollowingAccounts;
import dev.gigstream.users.profile.ImportingProfiles;
import dev.gigstream.users.profile.LevelPolicy;
import dev.gigstream.users.profile.Lookup;
import dev.gigstream.users.profile.MeasuringSellers;
import dev.gigstream.users.profile.MutingByMail;
import dev.gigstream.users.profile.OwnImages;
import dev.gigstream.users.profile.OwnProfiles;
import dev.gigstream.users.profile.ProfileCopies;
import dev.gigstream.users.profile.Profiles;
import dev.gigstream.users.profile.SellerRecords;
import dev.gigstream.users.profile.ShownImages;
import dev.gigstream.users.rating.FollowingRatings;
import dev.gigstream.users.rating.KeptRatings;
import dev.gigstream.users.rating.RatingCopies;
import jakarta.validation.Validator;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases, which know no framework, together with their adapters. */
@Configuration(proxyBeanMethods = false)
class UseCases {

    @Bean
    Arrivals arrivals() {
        return new Arrivals();
    }

    @Bean
    OwnProfiles ownProfiles(Profiles profiles, Arrivals arrivals) {
        return new OwnProfiles(profiles, arrivals);
    }

    @Bean
    EditingProfile editingProfile(OwnProfiles own, Profiles profiles, ProfileCopies copies, Clock clock) {
        return new EditingProfile(own, profiles, copies, clock);
    }

    @Bean
    MutingByMail mutingByMail(EditingProfile editing) {
        return new MutingByMail(editing);
    }

    @Bean
    FollowingAccounts followingAccounts(
            Profiles profiles, ProfileCopies copies, Belongings belongings, Arrivals arrivals, Clock clock) {
        return new FollowingAccounts(profiles, copies, belongings, arrivals, clock);
    }

    @Bean
    ImportingProfiles importingProfiles(Profiles profiles, ProfileCopies copies, Arrivals arrivals, Clock clock) {
        return new ImportingProfiles(profiles, copies, arrivals, clock);
    }

    @Bean
    MeasuringSellers measuringSellers(
            Profiles profiles, ProfileCopies copies, SellerRecords records, KeptRatings ratings, Clock clock) {
        return new MeasuringSellers(profiles, copies, records, ratings, LevelPolicy.STANDARD, clock);
    }

    @Bean
    FollowingRatings followingRatings(KeptRatings kept, RatingCopies copies) {
        return new FollowingRatings(kept, copies);
    }

    @Bean
    Owners owners(Profiles profiles) {
        return userId -> profiles.find(userId) instanceof Lookup.Erased;
    }

    @Bean
    ReceivingMedia receivingMedia(MediaFiles files, Owners owners, Clock clock) {
        return new ReceivingMedia(files, owners, MediaPolicy.DEFAULT, EventIds::next, clock);
    }

    @Bean
    OwnedMedia ownedMedia(MediaFiles files) {
        return new OwnedMedia(files);
    }

    @Bean
    SweepingMedia sweepingMedia(MediaFiles files, Clock clock) {
        return new SweepingMedia(files, clock);
    }

    @Bean
    MediaAccess mediaAccess(Handovers handovers) {
        return new MediaAccess(handovers);
    }

    @Bean
    PictureProblems pictureProblems(OwnImages images) {
        return new PictureProblems(new ShownImages(images));
    }

    @Bean
    InputCheck inputCheck(Validator validator) {
        return new InputCheck(validator);
    }

    @Bean
    UnavailabilityCauses busyProfiles() {
        return BusyProfileException.class::isInstance;
    }
}
