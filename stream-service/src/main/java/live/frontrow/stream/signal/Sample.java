package live.frontrow.stream.signal;

import java.util.Optional;
import java.util.function.Predicate;
import live.frontrow.stream.mediamtx.FrontReading;
import live.frontrow.stream.mediamtx.PublishedPath;
import live.frontrow.stream.mediamtx.Track;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What arrived in one second; null where the protocol does not tell (frames are seen of RTMP only). */
@Schema(name = "SignalSample")
record Sample(
        @Schema(description = "As MediaMTX names it: H264") String videoCodec,
        @Schema(description = "Pixels") Integer width,
        @Schema(description = "Pixels") Integer height,
        @Schema(description = "MPEG-4 Audio is AAC") String audioCodec,
        @Schema(description = "Hertz") Integer sampleRate,
        @Schema(description = "1 is mono") Integer channels,

        @Schema(description = "Kilobits a second, picture and sound")
        int kbps,

        @Schema(description = "By the encoder's own timestamps, over five seconds")
        Float framesPerSecond,

        @Schema(description = "Longest usual distance of frames over the middle one: 1 is a steady rate")
        Float unevenness,

        @Schema(description = "Frames that a steady rate would have had besides, in five seconds")
        Integer missingFrames,

        @Schema(description = "Distance of keyframes in seconds; 0 before the second one")
        Float keyframeSeconds,

        @Schema(description = "How much later media comes than at its best, in milliseconds")
        Integer behindMillis) {

    static Sample of(PublishedPath path, FrontReading reading, int measuredKbps) {
        Optional<Track> video = first(path, Track::video);
        Optional<Track> audio = first(path, track -> !track.video());
        Optional<Track.Props> picture = video.map(Track::props);
        Optional<Track.Props> sound = audio.map(Track::props);
        Optional<FrontReading> front = Optional.ofNullable(reading);
        return new Sample(
                video.map(Track::codec).orElse(null),
                picture.map(Track.Props::width).orElse(null),
                picture.map(Track.Props::height).orElse(null),
                audio.map(Track::codec).orElse(null),
                sound.map(Track.Props::sampleRate).orElse(null),
                sound.map(Track.Props::channelCount).orElse(null),
                front.map(seen -> seen.videoKbps() + seen.audioKbps()).orElse(measuredKbps),
                front.map(FrontReading::framesPerSecond).orElse(null),
                front.map(FrontReading::unevenness).orElse(null),
                front.map(FrontReading::missingFrames).orElse(null),
                front.map(FrontReading::keyframeSeconds).orElse(null),
                front.map(FrontReading::behindMillis).orElse(null));
    }

    private static Optional<Track> first(PublishedPath path, Predicate<Track> kind) {
        return path.knownTracks().stream().filter(kind).findFirst();
    }
}
