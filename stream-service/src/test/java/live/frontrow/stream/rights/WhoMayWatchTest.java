package live.frontrow.stream.rights;

import static live.frontrow.stream.rights.WhoMayWatch.Answer.BLOCKED;
import static live.frontrow.stream.rights.WhoMayWatch.Answer.MEMBERSHIP_REQUIRED;
import static live.frontrow.stream.rights.WhoMayWatch.Answer.NO_SUCH_SHOW;
import static live.frontrow.stream.rights.WhoMayWatch.Answer.SHOW_OVER;
import static live.frontrow.stream.rights.WhoMayWatch.Answer.TIER_REQUIRED;
import static live.frontrow.stream.rights.WhoMayWatch.Answer.YES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import live.frontrow.common.event.Access;
import live.frontrow.common.event.AccessChange;
import live.frontrow.common.event.AccessWindow;
import live.frontrow.common.event.ReplayAccess;
import live.frontrow.common.event.ReplayAudience;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.stream.rights.WhoMayWatch.Answer;
import live.frontrow.stream.rights.WhoMayWatch.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WhoMayWatchTest {

    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");
    private static final Access MEMBERS = new Access(true, null);
    private static final Membership NOBODY = new Membership(false, null, false, null, false);
    private static final Viewer CREATOR = new Viewer("creator", false, true);
    private static final Viewer ALICE = new Viewer("alice", false, false);
    private static final Viewer ANONYMOUS = new Viewer("anon-1", true, false);

    @ParameterizedTest
    @EnumSource(value = StreamStatus.class, names = "ENDED", mode = EnumSource.Mode.EXCLUDE)
    void shouldLetEverybodyWatchAPublicShow(StreamStatus status) {
        Standing open = open(status, NOBODY, false);
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
        Standing open = open(StreamStatus.LIVE, NOBODY, true);
        Standing closed = new Standing(1, StreamStatus.LIVE, MEMBERS, null, paying(0), false, true, false, null);
        assertThat(decide(ALICE, open)).isEqualTo(BLOCKED);
        assertThat(decide(ALICE, closed)).isEqualTo(BLOCKED);
        assertThat(decide(ANONYMOUS, open)).isEqualTo(BLOCKED);
        assertThat(decide(CREATOR, open)).isEqualTo(YES);
    }

    @Test
    void shouldNotOpenWhatAnOlderInstanceClosedWithoutAWindow() {
        List<AccessWindow> begun = List.of(AccessWindow.of(NOW.minusSeconds(60), Access.EVERYBODY));
        Standing closed =
                new Standing(1, StreamStatus.ENDED, MEMBERS, null, paying(0), false, false, true, null, begun);
        assertThat(closed.windowsAt(NOW)).containsExactly(MEMBERS);
    }

    @Test
    void shouldNotGiveLiveTokensForWhatIsOver() {
        Standing over = open(StreamStatus.ENDED, paying(0), false);
        assertThat(decide(ALICE, over)).isEqualTo(SHOW_OVER);
        assertThat(decide(CREATOR, over)).isEqualTo(SHOW_OVER);
        assertThat(decide(ALICE, open(null, paying(0), false))).isEqualTo(NO_SUCH_SHOW);
    }

    @Test
    void shouldOpenTheReplayToTheAudienceOfTheEnd() {
        Standing open = over(Access.EVERYBODY, NOBODY, false);
        assertThat(decide(ANONYMOUS, open)).isEqualTo(YES);
        assertThat(decide(ALICE, over(MEMBERS, NOBODY, false))).isEqualTo(MEMBERSHIP_REQUIRED);
        assertThat(decide(ALICE, over(MEMBERS, paying(0), false))).isEqualTo(YES);
        assertThat(decide(ALICE, over(new Access(true, 1), paying(0), false))).isEqualTo(TIER_REQUIRED);
        assertThat(decide(ALICE, over(Access.EVERYBODY, NOBODY, true))).isEqualTo(BLOCKED);
        assertThat(WhoMayWatch.scopes(open)).containsExactly(Scope.REPLAY);
        assertThat(WhoMayWatch.scopes(open(StreamStatus.LIVE, NOBODY, false)))
                .containsExactly(Scope.LIVE, Scope.REPLAY);
    }

    @Test
    void shouldOpenClipsToMembersAndOrderToModerators() {
        Standing stranger = open(StreamStatus.LIVE, NOBODY, false);
        Standing moderated =
                new Standing(1, StreamStatus.LIVE, Access.EVERYBODY, null, NOBODY, true, false, false, null);
        assertThat(WhoMayWatch.scopes(ALICE, stranger, NOW)).containsExactly(Scope.LIVE, Scope.REPLAY);
        assertThat(WhoMayWatch.scopes(ALICE, open(StreamStatus.LIVE, paying(0), false), NOW))
                .containsExactly(Scope.LIVE, Scope.REPLAY, Scope.CLIP);
        assertThat(WhoMayWatch.scopes(ANONYMOUS, open(StreamStatus.LIVE, paying(0), false), NOW))
                .containsExactly(Scope.LIVE, Scope.REPLAY);
        assertThat(WhoMayWatch.scopes(ALICE, members(true, NOW), NOW)).doesNotContain(Scope.CLIP);
        assertThat(WhoMayWatch.scopes(ALICE, show(MEMBERS, null, new Membership(false, null, false, null, true)), NOW))
                .doesNotContain(Scope.CLIP);
        assertThat(WhoMayWatch.scopes(ALICE, moderated, NOW))
                .containsExactly(Scope.LIVE, Scope.REPLAY, Scope.CLIP, Scope.MODERATE);
        assertThat(WhoMayWatch.scopes(ANONYMOUS, moderated, NOW)).containsExactly(Scope.LIVE, Scope.REPLAY);
        assertThat(WhoMayWatch.scopes(CREATOR, over(MEMBERS, NOBODY, false), NOW))
                .containsExactly(Scope.REPLAY, Scope.CLIP, Scope.MODERATE);
    }

    @Test
    void shouldSayUntilWhenAYesHolds() {
        Instant later = NOW.plusMillis(1);
        assertThat(until(ALICE, members(true, later))).isEqualTo(later);
        assertThat(until(CREATOR, members(true, later))).isNull();
        Membership ending = new Membership(true, later, false, 0, false);
        assertThat(until(ALICE, open(StreamStatus.LIVE, ending, false))).isNull();
        assertThat(until(ALICE, parts(StreamStatus.LIVE, Access.EVERYBODY, ending, MEMBERS, Access.EVERYBODY)))
                .isEqualTo(later);
        Membership over = new Membership(true, NOW, false, 0, false);
        assertThat(until(ALICE, parts(StreamStatus.ENDED, MEMBERS, over, Access.EVERYBODY, MEMBERS)))
                .isNull();
        Membership guest = new Membership(true, later, false, 0, true);
        assertThat(until(ALICE, show(MEMBERS, null, guest))).isNull();
    }

    @Test
    void shouldOpenATierToItsPlanAndThoseAbove() {
        assertThat(decide(ALICE, gold(paying(0)))).isEqualTo(TIER_REQUIRED);
        assertThat(decide(ALICE, gold(paying(1)))).isEqualTo(YES);
        assertThat(decide(ALICE, gold(paying(2)))).isEqualTo(YES);
        assertThat(decide(ALICE, gold(NOBODY))).isEqualTo(TIER_REQUIRED);
        assertThat(decide(ANONYMOUS, gold(paying(1)))).isEqualTo(TIER_REQUIRED);
        assertThat(decide(CREATOR, gold(NOBODY))).isEqualTo(YES);
    }

    @Test
    void shouldRefuseWhenThePlanIsNotKnown() {
        assertThat(decide(ALICE, gold(new Membership(true, null, false, null, false))))
                .isEqualTo(TIER_REQUIRED);
        assertThat(decide(ALICE, show(new Access(true, 0), null, new Membership(true, null, false, null, false))))
                .isEqualTo(TIER_REQUIRED);
    }

    @Test
    void shouldOpenEveryTierToWhomTheCreatorGaveAMembership() {
        assertThat(decide(ALICE, gold(new Membership(true, null, true, null, false))))
                .isEqualTo(YES);
        assertThat(decide(ALICE, gold(new Membership(true, NOW, true, null, false))))
                .isEqualTo(TIER_REQUIRED);
    }

    @Test
    void shouldLetAGuestInWhateverTheTier() {
        Membership guest = new Membership(false, null, false, null, true);
        assertThat(decide(ALICE, show(MEMBERS, null, guest))).isEqualTo(YES);
        assertThat(decide(ALICE, gold(guest))).isEqualTo(YES);
        assertThat(decide(ANONYMOUS, gold(guest))).isEqualTo(TIER_REQUIRED);
        assertThat(decide(ALICE, new Standing(1, StreamStatus.LIVE, MEMBERS, null, guest, false, true, false, null)))
                .isEqualTo(BLOCKED);
        assertThat(decide(ALICE, new Standing(1, StreamStatus.ENDED, MEMBERS, null, guest, false, false, false, null)))
                .isEqualTo(SHOW_OVER);
    }

    @Test
    void shouldEndAGuestsSeatWithTheShow() {
        assertThat(decide(ALICE, over(MEMBERS, new Membership(false, null, false, null, true), false)))
                .isEqualTo(MEMBERSHIP_REQUIRED);
        Instant later = NOW.plusSeconds(1);
        Standing both = over(MEMBERS, new Membership(true, later, false, 0, true), false);
        assertThat(decide(ALICE, both)).isEqualTo(YES);
        assertThat(until(ALICE, both)).isEqualTo(later);
    }

    @Test
    void shouldLetModeratorsWatchWhateverIsForMembers() {
        Standing gold = moderating(new Access(true, 1), StreamStatus.LIVE, false);
        assertThat(decide(ALICE, moderating(MEMBERS, StreamStatus.LIVE, false))).isEqualTo(YES);
        assertThat(decide(ALICE, gold)).isEqualTo(YES);
        assertThat(until(ALICE, gold)).isNull();
        assertThat(decide(ANONYMOUS, gold)).isEqualTo(TIER_REQUIRED);
        assertThat(decide(ALICE, moderating(MEMBERS, StreamStatus.LIVE, true))).isEqualTo(BLOCKED);
        assertThat(decide(ALICE, moderating(MEMBERS, StreamStatus.ENDED, false)))
                .isEqualTo(SHOW_OVER);
    }

    @Test
    void shouldChangeTheAudienceByTheClock() {
        Access everybody = Access.EVERYBODY;
        assertThat(decide(ALICE, show(everybody, new AccessChange(true, null, NOW.plusMillis(1)), NOBODY)))
                .isEqualTo(YES);
        assertThat(decide(ALICE, show(everybody, new AccessChange(true, null, NOW), NOBODY)))
                .isEqualTo(MEMBERSHIP_REQUIRED);
        assertThat(decide(ALICE, show(MEMBERS, new AccessChange(true, 1, NOW), paying(0))))
                .isEqualTo(TIER_REQUIRED);
    }

    @Test
    void shouldOpenAReplayToItsOwnAudienceOnceTheShowIsOver() {
        ReplayAccess everybody = new ReplayAccess(ReplayAudience.PUBLIC, null);
        ReplayAccess members = new ReplayAccess(ReplayAudience.MEMBERS, null);
        ReplayAccess gold = new ReplayAccess(ReplayAudience.MEMBERS, 1);
        Instant later = NOW.plusSeconds(1);
        assertThat(decide(ANONYMOUS, again(MEMBERS, everybody, NOBODY, false, false)))
                .isEqualTo(YES);
        assertThat(decide(ALICE, again(Access.EVERYBODY, members, NOBODY, false, false)))
                .isEqualTo(MEMBERSHIP_REQUIRED);
        assertThat(decide(ALICE, again(Access.EVERYBODY, gold, paying(0), false, false)))
                .isEqualTo(TIER_REQUIRED);
        assertThat(decide(ALICE, again(Access.EVERYBODY, gold, paying(1), false, false)))
                .isEqualTo(YES);
        assertThat(decide(ALICE, again(MEMBERS, everybody, NOBODY, false, true)))
                .isEqualTo(BLOCKED);
        assertThat(until(
                        ALICE,
                        again(Access.EVERYBODY, members, new Membership(true, later, false, 0, false), false, false)))
                .isEqualTo(later);
        Standing live = new Standing(1, StreamStatus.LIVE, Access.EVERYBODY, null, NOBODY, false, false, true, gold);
        assertThat(decide(ANONYMOUS, live)).isEqualTo(YES);
    }

    @Test
    void shouldKeepAClosedReplayToTheCreatorAndModerators() {
        ReplayAccess closed = new ReplayAccess(ReplayAudience.PRIVATE, null);
        Standing member = again(Access.EVERYBODY, closed, paying(9), false, false);
        Standing moderator = again(Access.EVERYBODY, closed, NOBODY, true, false);
        assertThat(decide(CREATOR, member)).isEqualTo(YES);
        assertThat(decide(ALICE, moderator)).isEqualTo(YES);
        assertThat(decide(ALICE, member)).isEqualTo(SHOW_OVER);
        assertThat(decide(ANONYMOUS, moderator)).isEqualTo(SHOW_OVER);
        assertThat(decide(ALICE, again(Access.EVERYBODY, closed, NOBODY, true, true)))
                .isEqualTo(BLOCKED);
        assertThat(decide(ALICE, again(Access.EVERYBODY, new ReplayAccess(null, null), paying(9), false, false)))
                .isEqualTo(SHOW_OVER);
    }

    @Test
    void shouldOpenEachPartOfARecordingToThoseToWhomTheShowWasOpenThen() {
        Access gold = new Access(true, 1);
        Standing nobodys = parts(StreamStatus.ENDED, gold, NOBODY, Access.EVERYBODY, MEMBERS, gold);
        Standing members = parts(StreamStatus.ENDED, gold, paying(0), Access.EVERYBODY, MEMBERS, gold);
        assertThat(decide(ANONYMOUS, nobodys)).isEqualTo(YES);
        assertThat(WhoMayWatch.windows(ANONYMOUS, nobodys, NOW)).containsExactly(1);
        assertThat(WhoMayWatch.scopes(ANONYMOUS, nobodys, NOW)).containsExactly(Scope.WINDOWS);
        assertThat(WhoMayWatch.windows(ALICE, members, NOW)).containsExactly(1, 2);
        assertThat(WhoMayWatch.scopes(ALICE, members, NOW)).containsExactly(Scope.WINDOWS);
        assertThat(WhoMayWatch.windows(ANONYMOUS, members, NOW)).containsExactly(1);
        assertThat(WhoMayWatch.windows(CREATOR, nobodys, NOW)).containsExactly(1, 2, 3);
        assertThat(WhoMayWatch.scopes(CREATOR, nobodys, NOW)).containsExactly(Scope.REPLAY, Scope.CLIP, Scope.MODERATE);
        // Open at its end, but not before
        Standing opened = parts(StreamStatus.ENDED, Access.EVERYBODY, NOBODY, MEMBERS, Access.EVERYBODY);
        assertThat(WhoMayWatch.windows(ALICE, opened, NOW)).containsExactly(2);
        assertThat(decide(ALICE, parts(StreamStatus.ENDED, gold, NOBODY, MEMBERS, gold)))
                .isEqualTo(TIER_REQUIRED);
    }

    @Test
    void shouldOpenWhatWasOpenWhileTheShowGoesOnForOthersToWhoeverAsksForIt() {
        Standing nobodys = parts(StreamStatus.LIVE, MEMBERS, NOBODY, Access.EVERYBODY, MEMBERS);
        assertThat(decide(ALICE, nobodys)).isEqualTo(MEMBERSHIP_REQUIRED);
        assertThat(WhoMayWatch.decide(ALICE, nobodys, NOW, true)).isEqualTo(YES);
        assertThat(WhoMayWatch.scopes(ALICE, nobodys, NOW)).containsExactly(Scope.WINDOWS);
        assertThat(WhoMayWatch.decide(ALICE, parts(StreamStatus.LIVE, MEMBERS, NOBODY, MEMBERS), NOW, true))
                .isEqualTo(MEMBERSHIP_REQUIRED);
        // A change that is due, and that nobody has written down yet
        Standing due = new Standing(
                1,
                StreamStatus.LIVE,
                Access.EVERYBODY,
                new AccessChange(true, null, NOW),
                NOBODY,
                false,
                false,
                true,
                null,
                List.of(new AccessWindow(NOW.minusSeconds(60), false, null)));
        assertThat(decide(ALICE, due)).isEqualTo(MEMBERSHIP_REQUIRED);
        assertThat(WhoMayWatch.windows(ALICE, due, NOW)).containsExactly(1);
        assertThat(WhoMayWatch.windows(CREATOR, due, NOW)).containsExactly(1, 2);
        assertThat(WhoMayWatch.windows(CREATOR, due, NOW.minusMillis(1))).containsExactly(1);
    }

    @Test
    void shouldOpenAllOfARecordingToItsOwnAudience() {
        Standing everybodys = new Standing(
                1,
                StreamStatus.ENDED,
                MEMBERS,
                null,
                NOBODY,
                false,
                false,
                true,
                new ReplayAccess(ReplayAudience.PUBLIC, null),
                windows(Access.EVERYBODY, MEMBERS));
        assertThat(WhoMayWatch.windows(ANONYMOUS, everybodys, NOW)).containsExactly(1, 2);
        assertThat(WhoMayWatch.scopes(ANONYMOUS, everybodys, NOW)).containsExactly(Scope.REPLAY);
        Standing members = new Standing(
                1,
                StreamStatus.ENDED,
                MEMBERS,
                null,
                NOBODY,
                false,
                false,
                true,
                new ReplayAccess(ReplayAudience.MEMBERS, null),
                windows(Access.EVERYBODY, MEMBERS));
        assertThat(decide(ALICE, members)).isEqualTo(MEMBERSHIP_REQUIRED);
        assertThat(WhoMayWatch.windows(ALICE, members, NOW)).isEmpty();
    }

    /** Recorded, open to {@code now} and, one after the other, to those before. */
    private static Standing parts(StreamStatus status, Access now, Membership membership, Access... parts) {
        return new Standing(1, status, now, null, membership, false, false, true, null, windows(parts));
    }

    private static List<AccessWindow> windows(Access... parts) {
        return IntStream.range(0, parts.length)
                .mapToObj(part -> AccessWindow.of(NOW.minusSeconds(60L * (parts.length - part)), parts[part]))
                .toList();
    }

    private static Standing again(
            Access show, ReplayAccess replay, Membership membership, boolean moderator, boolean blocked) {
        return new Standing(1, StreamStatus.ENDED, show, null, membership, moderator, blocked, true, replay);
    }

    private static Standing members(boolean member, Instant until) {
        return show(MEMBERS, null, new Membership(member, until, false, 0, false));
    }

    private static Standing gold(Membership membership) {
        return show(new Access(true, 1), null, membership);
    }

    private static Standing open(StreamStatus status, Membership membership, boolean blocked) {
        return new Standing(1, status, Access.EVERYBODY, null, membership, false, blocked, false, null);
    }

    private static Standing over(Access access, Membership membership, boolean blocked) {
        return new Standing(1, StreamStatus.ENDED, access, null, membership, false, blocked, true, null);
    }

    /** With a membership that is over. */
    private static Standing moderating(Access access, StreamStatus status, boolean blocked) {
        return new Standing(
                1, status, access, null, new Membership(true, NOW, false, 0, false), true, blocked, false, null);
    }

    private static Standing show(Access access, AccessChange change, Membership membership) {
        return new Standing(1, StreamStatus.LIVE, access, change, membership, false, false, false, null);
    }

    private static Membership paying(int tier) {
        return new Membership(true, null, false, tier, false);
    }

    private static Instant until(Viewer viewer, Standing standing) {
        return WhoMayWatch.until(viewer, standing, NOW);
    }

    private static Answer decide(Viewer viewer, Standing standing) {
        return WhoMayWatch.decide(viewer, standing, NOW);
    }
}
