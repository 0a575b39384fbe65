package live.frontrow.membership.guest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What members can give away. */
@ConfigMapping(prefix = "frontrow.guest-passes")
public interface GuestPassConfig {

    /** Seats for one show each that a member can give away in a calendar month (UTC); 0: none. */
    @WithDefault("3")
    @Min(0)
    @Max(100)
    int perMonth();
}
