package dev.gigstream.users.preferences.web;

import dev.gigstream.http.ETags;
import dev.gigstream.service.Caller;
import dev.gigstream.users.api.OwnerView;
import dev.gigstream.users.api.RejectionProblems;
import dev.gigstream.users.profile.EditingProfile;
import dev.gigstream.users.profile.NotificationChannel;
import dev.gigstream.users.profile.NotificationKind;
import dev.gigstream.users.profile.OwnProfiles;
import dev.gigstream.users.profile.Preferences;
import dev.gigstream.users.profile.Preferences.Muted;
import dev.gigstream.users.profile.Profile;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which notifications a user wants, per kind and channel. What a PUT does not name is on. */
@RestController
@RequestMapping("/api/v1/users/me/notification-preferences")
class PreferencesController {

    private final OwnProfiles own;
    private final EditingProfile editing;

    PreferencesController(OwnProfiles own, EditingProfile editing) {
        this.own = own;
        this.editing = editing;
    }

    @GetMapping
    NotificationPreferences get(Caller caller, HttpServletResponse response) {
        return answer(response, RejectionProblems.found(own.find(caller.userId())));
    }

    @PutMapping
    NotificationPreferences put(
            Caller caller,
            HttpServletResponse response,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @Valid @RequestBody NotificationPreferences body) {
        var command = new EditingProfile.Command(caller.userId(), profile -> {
            ETags.requireMatch(ifMatch, profile.revisions().preferences());
            return profile.prefer(body.toPreferences());
        });
        return answer(response, RejectionProblems.stored(editing.edit(command)));
    }

    private static NotificationPreferences answer(HttpServletResponse response, Profile profile) {
        OwnerView.head(response, profile.revisions().preferences());
        return NotificationPreferences.of(profile.preferences());
    }

    record NotificationPreferences(
            @NotNull Map<NotificationKind, @NotNull Map<NotificationChannel, @NotNull Boolean>> preferences) {

        static NotificationPreferences of(Preferences preferences) {
            Map<NotificationKind, Map<NotificationChannel, Boolean>> all = new EnumMap<>(NotificationKind.class);
            for (NotificationKind kind : NotificationKind.values()) {
                Map<NotificationChannel, Boolean> channels = new EnumMap<>(NotificationChannel.class);
                for (NotificationChannel channel : NotificationChannel.values()) {
                    channels.put(channel, preferences.wants(kind, channel));
                }
                all.put(kind, channels);
            }
            return new NotificationPreferences(all);
        }

        Preferences toPreferences() {
            List<Muted> muted = preferences.entrySet().stream()
                    .flatMap(kind -> kind.getValue().entrySet().stream()
                            .filter(channel -> !channel.getValue())
                            .map(channel -> new Muted(kind.getKey(), channel.getKey())))
                    .toList();
            return Preferences.without(muted);
        }
    }
}
