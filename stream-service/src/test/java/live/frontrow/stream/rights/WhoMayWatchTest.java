package live.frontrow.stream.rights;

import static live.frontrow.stream.rights.WhoMayWatch.Answer.BLOCKED;
import static live.frontrow.stream.rights.WhoMayWatch.Answer.MEMBERSHIP_REQUIRED;
import static live.frontrow.stream.rights.WhoMayWatch.Answer.NO_SUCH_SHOW;
import static live.frontrow.stream.rights.WhoMayWatch.Answer.SHOW_OVER;
import static live.frontrow.stream.rights.WhoMayWatch.Answer.YES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.stream.rights.WhoMayWatch.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WhoMayWatchTest {

    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");
    private static final Viewer CREATOR = new Viewer("creator", false, true);
    private static final Viewer ALICE = new Viewer("alice", false, false);
    private static final Viewer ANONYMOUS = new Viewer("anon-1", true, false);

    @ParameterizedTest
    @EnumSource(value = StreamStatus.class, names = "ENDED", mode = EnumSource.Mode.EXCLUDE)
    void shouldLetEverybodyWatchAPublicShow(StreamStatus status) {
        Standing open = new Standing(1, status, false, false, null, false);
        assertThat(decide(CREATOR, open)).isEqualTo(YES);
        assertThat(decide(ALICE, open)).isEqualTo(YES);
        assertThat(decide(ANONYMOUS, open)).isEqualTo(YES);
    }

    @Test
    void shouldLetOnlyMembersAndTheCreatorWatchAMembersShow() {
        assertThat(decide(CREATOR, members(false, null))).isEqualTo(YES);
        assertThat(decide(ALICE, members(true, null))).isEqualTo(YES);
        assertThat(decide(ALICE, members(false, null))).isEqualTo(MEMBERSHIP_REQUIRED);
        assertThat(decide(ANONYMOUS, members(false, null))).isEqualTo(MEMBERSHIP_REQUIRED);
    }

    @Test
    void shouldNotTrustAMembershipOfSomebodyWhoIsNotSignedIn() {
        assertThat(decide(ANONYMOUS, members(true, null))).isEqualTo(MEMBERSHIP_REQUIRED);
    }

    @Test
    void shouldEndAMembershipAtItsTime() {
        assertThat(decide(ALICE, members(true, NOW.plusMillis(1)))).isEqualTo(YES);
        assertThat(decide(ALICE, members(true, NOW))).isEqualTo(MEMBERSHIP_REQUIRED);
    }

    @Test
    void shouldNeverLetTheBlockedWatch() {
        Standing open = new Standing(1, StreamStatus.LIVE, false, false, null, true);
        Standing closed = new Standing(1, StreamStatus.LIVE, true, true, null, true);
        assertThat(decide(ALICE, open)).isEqualTo(BLOCKED);
        assertThat(decide(ALICE, closed)).isEqualTo(BLOCKED);
        assertThat(decide(ANONYMOUS, open)).isEqualTo(BLOCKED);
        assertThat(decide(CREATOR, open)).isEqualTo(YES);
    }

    @Test
    void shouldNotGiveLiveTokensForWhatIsOver() {
        Standing over = new Standing(1, StreamStatus.ENDED, false, true, null, false);
        assertThat(decide(ALICE, over)).isEqualTo(SHOW_OVER);
        assertThat(decide(CREATOR, over)).isEqualTo(SHOW_OVER);
        assertThat(decide(ALICE, new Standing(1, null, false, true, null, false)))
                .isEqualTo(NO_SUCH_SHOW);
    }

    @Test
    void shouldSayUntilWhenAYesHolds() {
        assertThat(WhoMayWatch.until(ALICE, members(true, NOW))).isEqualTo(NOW);
        assertThat(WhoMayWatch.until(CREATOR, members(true, NOW))).isNull();
        assertThat(WhoMayWatch.until(ALICE, new Standing(1, StreamStatus.LIVE, false, true, NOW, false)))
                .isNull();
    }

    private static Standing members(boolean member, Instant until) {
        return new Standing(1, StreamStatus.LIVE, true, member, until, false);
    }

    private static Answer decide(Viewer viewer, Standing standing) {
        return WhoMayWatch.decide(viewer, standing, NOW);
    }
}
