package live.frontrow.vod.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.mp4.Box;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    Path folder;

    private Played played;

    @BeforeEach
    void begin() {
        played = new Played(folder);
    }

    @ParameterizedTest
    @CsvSource({"3600,50,48000", "3000,60,48000", "3003,60,44100", "1500,120,44100", "1501,120,48000"})
    void shouldPutTheFilesOfARunWithoutAGap(int ticksPerFrame, int keyframeEvery, int rate) throws Exception {
        // Given
        FakeRecorder recorder =
                run(7).video(ticksPerFrame, keyframeEvery, true, "avc1").audio(rate);

        // When
        for (byte[] file : recorder.record(30)) {
            played.add(file);
        }

        // Then
        assertThat(played.notes).hasSizeBetween(7, 8);
        assertSteps(1);
        assertSteps(2);
        assertThat(played.notes).noneMatch(Note::discontinuity).allMatch(Note::independent);
        assertThat(played.segments)
                .filteredOn(segment -> segment.newInit().isPresent())
                .hasSize(1);
        assertAdjacent();
    }

    @Test
    void shouldNotTouchSamples() throws Exception {
        // Given
        List<byte[]> files = run(0).video(3000, 60, true, "avc1").audio(48000).record(10);

        // When
        ByteArrayOutputStream recorded = new ByteArrayOutputStream();
        for (byte[] file : files) {
            played.add(file);
            Box.all(ByteBuffer.wrap(file)).stream()
                    .filter(box -> box.is("mdat"))
                    .forEach(box -> {
                        byte[] bytes = new byte[box.content().remaining()];
                        box.content().get(bytes);
                        recorded.writeBytes(bytes);
                    });
        }

        // Then
        assertThat(played.samples()).isEqualTo(recorded.toByteArray());
    }

    @Test
    void shouldGoOnWhereTheTimelineEndsAfterADrop() throws Exception {
        // Given
        played.add(run(3).video(3000, 60, false, "avc1").audio(48000).record(3).getFirst());
        Position before = played.position;

        // When
        played.add(new FakeRecorder(UUID.randomUUID(), 999 * SECOND, NOON.plusSeconds(60))
                .video(3000, 60, false, "avc1")
                .audio(48000)
                .record(3)
                .getFirst());

        // Then
        Note note = played.notes.getLast();
        assertThat(note.discontinuity()).isTrue();
        assertThat(note.start()).isEqualTo(before.end());
        assertThat(note.time()).isBetween(NOON.plusSeconds(60).minusMillis(50), NOON.plusSeconds(60));
        assertThat(played.segments.getLast().newInit()).isEmpty();
        long first = played.times(1).get(6)[0];
        assertThat(first).isEqualTo(Ticks.ofNanos(before.furthest(), 90_000));
        assertThat(played.times(2).get(6)[0]).isEqualTo(Ticks.ofNanos(before.furthest(), 48_000));
    }

    @Test
    void shouldShowNothingBeforeTheRunBeforeHasBeenShown() throws Exception {
        // Given: B-frames, the last of 75 frames is shown two frames after it is decoded
        played.add(run(3).video(3600, 50, true, "avc1").record(3).getFirst());

        // When
        played.add(run(4).video(3600, 50, true, "avc1").record(3).getFirst());

        // Then
        assertThat(played.notes.getFirst().duration()).isEqualTo(3 * SECOND);
        assertThat(played.times(1).get(5)[1]).isEqualTo(75 * 3600);
        assertThat(played.times(1).get(6)[0]).isEqualTo(77 * 3600);
        assertAdjacent();
    }

    @Test
    void shouldBeginAnotherInitWhenTheCodecChanges() throws Exception {
        // Given
        List<byte[]> small = run(3).video(3000, 60, false, "avc1").record(8);
        List<byte[]> large = run(3).video(3000, 60, false, "avcX").record(8);

        // When
        played.add(small.get(0));
        played.add(large.get(1));

        // Then
        assertThat(played.notes).extracting(Note::discontinuity).containsExactly(false, true);
        assertThat(played.notes).extracting(note -> note.after().init()).containsExactly(0, 1);
        assertThat(played.segments.get(1).newInit()).isPresent();
        // The recorder's clock went on, so does the timeline.
        assertSteps(1);
    }

    @Test
    void shouldTellThatAFileIsMissing() throws Exception {
        // Given
        List<byte[]> files = run(3).video(3000, 60, false, "avc1").record(12);

        // When
        played.add(files.get(0));
        played.add(files.get(2));

        // Then
        assertThat(played.notes).extracting(Note::discontinuity).containsExactly(false, true);
        assertThat(played.notes.get(1).start()).isEqualTo(4 * SECOND);
        assertSteps(1);
    }

    @Test
    void shouldTellThatTheEndOfAFileIsMissing() throws Exception {
        // Given
        List<byte[]> files = run(3).video(3600, 50, false, "avc1").record(8);
        byte[] torn = Arrays.copyOf(files.get(0), files.get(0).length - 1);

        // When
        played.add(torn);
        played.add(files.get(1));

        // Then
        assertThat(played.notes.get(0).duration()).isEqualTo(SECOND * 364 / 100);
        assertThat(played.notes).extracting(Note::discontinuity).containsExactly(false, true);
        assertThat(played.notes.get(1).time()).isEqualTo(NOON.plusSeconds(4));
        assertSteps(1);
    }

    @Test
    void shouldCutBetweenKeyframesThatAreFarApart() throws Exception {
        // Given: a keyframe every 30 s
        List<byte[]> files = run(3).video(3000, 900, false, "avc1").audio(48000).record(32);

        // When
        played.add(files.get(0));
        played.add(files.get(1));

        // Then
        assertThat(played.notes).hasSize(4);
        assertThat(played.notes).extracting(Note::independent).containsExactly(true, false, false, true);
        assertThat(played.notes).noneMatch(Note::discontinuity);
        assertThat(played.notes).allMatch(note -> note.duration() <= Timeline.TARGET.toNanos());
        assertSteps(1);
        assertSteps(2);
        assertAdjacent();
    }

    /** As when MediaMTX begins anew in the midst of a show: it takes sound at once, the picture from its next keyframe on. */
    @Test
    void shouldDecodeASegmentWhosePictureComesAfterItsSound() throws Exception {
        // Given
        FakeRecorder recorder = run(3).video(3000, 60, false, "avc1").audio(48000);
        List<FakeRecorder.Sample> samples = recorder.samples(4).stream()
                .filter(sample -> sample.track() == 2 || sample.dts() >= 60 * 3000)
                .toList();

        // When
        played.add(recorder.record(samples).getFirst());

        // Then
        assertThat(played.notes).hasSize(1).allMatch(Note::independent);
        assertThat(played.times(1).getFirst()[0]).isEqualTo(60 * 3000);
        assertThat(played.times(2).getFirst()[0]).isZero();
    }

    @Test
    void shouldGoOnWithinAFileOfWhichSomeIsThere() throws Exception {
        // Given
        byte[] file =
                run(3).video(3000, 900, false, "avc1").audio(44100).record(29).getFirst();
        played.add(file);
        Played again = new Played(folder);
        again.position = played.notes.getFirst().after();

        // When
        again.add(file);
        Position end = again.position;
        again.add(file);

        // Then
        assertThat(again.notes).isEqualTo(played.notes.subList(1, 3));
        assertThat(again.media.get(0)).isEqualTo(played.media.get(1));
        assertThat(end).isEqualTo(played.position);
    }

    @Test
    void shouldPlaySoundAlone() throws Exception {
        // When
        for (byte[] file : run(3).audio(44100).record(20)) {
            played.add(file);
        }

        // Then
        assertThat(played.notes).hasSize(5).allMatch(Note::independent).noneMatch(Note::discontinuity);
        assertSteps(1);
        assertAdjacent();
    }

    @Test
    void shouldSayItselfWhatASegmentIs() throws Exception {
        // Given
        played.add(run(3).video(3000, 60, false, "avc1").record(3).getFirst());

        // When
        ByteBuffer beginning = ByteBuffer.wrap(played.media.getFirst()).slice(0, Note.AT_MOST);

        // Then
        assertThat(Note.read(beginning)).contains(played.notes.getFirst());
        assertThat(Note.read(ByteBuffer.allocate(40))).isEmpty();
        assertThat(played.segments.getFirst().length()).isEqualTo(played.media.getFirst().length);
        ByteBuffer init = played.segments.getFirst().newInit().orElseThrow().bytes();
        Box movie = Box.all(init).get(1);
        assertThat(movie.number(Init.durationIn(movie))).isZero();
    }

    private static FakeRecorder run(long clock) {
        return new FakeRecorder(new UUID(1, clock), clock * SECOND / 7, NOON);
    }

    /** Each sample begins where the one before ends. */
    private void assertSteps(int track) {
        List<long[]> times = played.times(track);
        assertThat(times.getFirst()[0]).isZero();
        for (int index = 1; index < times.size(); index++) {
            assertThat(times.get(index)[0])
                    .as("run %d of track %d", index, track)
                    .isEqualTo(times.get(index - 1)[1]);
        }
    }

    private void assertAdjacent() {
        for (int index = 1; index < played.notes.size(); index++) {
            Note before = played.notes.get(index - 1);
            assertThat(played.notes.get(index).start()).isEqualTo(before.start() + before.duration());
        }
    }
}
