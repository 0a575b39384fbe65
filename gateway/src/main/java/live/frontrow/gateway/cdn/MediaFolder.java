package live.frontrow.gateway.cdn;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a show's media lies for CloudFront: a folder for each audience, so that cookies from when everybody could watch
 * open nothing of what is for members.
 */
public enum MediaFolder {
    PUBLIC,
    MEMBERS;

    /** The folder for the {@code visibility} of a playback token; nothing for one that is missing or unknown. */
    public static Optional<MediaFolder> of(String visibility) {
        return Arrays.stream(values())
                .filter(folder -> folder.path().equals(visibility))
                .findFirst();
    }

    /** As addresses have it. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it is, of a show. */
    public String place(String show) {
        return "/live/" + show + "/" + path() + "/";
    }

    /** Whether the show's media may be had here: members' cookies go on working when everybody may watch. */
    public boolean isOpen(boolean membersOnly) {
        return this == MEMBERS || !membersOnly;
    }
}
