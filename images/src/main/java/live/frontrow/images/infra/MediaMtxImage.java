package live.frontrow.images.infra;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import live.frontrow.images.container.Layers;
import live.frontrow.images.container.Recipe;
import live.frontrow.images.container.Recipe.Start;
import live.frontrow.local.mediamtx.MediaMtxBinary;
import live.frontrow.local.process.ComponentVersions;

/** Stands in for {@code bluenviron/mediamtx}: {@code /mediamtx}, whose configuration is mounted. */
final class MediaMtxImage {

    private MediaMtxImage() {}

    static Recipe recipe() throws IOException {
        return new Recipe(
                "frontrow/mediamtx",
                ComponentVersions.of("mediamtx").substring(1),
                "MediaMTX as the launcher has it, in the layout of bluenviron/mediamtx",
                "MIT",
                "10001:10001",
                new Start("/", List.of("/mediamtx"), List.of()),
                Map.of(),
                Set.of(1935, 8888, 8889, 9997, 9998),
                List.of(Layers.of("program", MediaMtxBinary.locate(), "/mediamtx")));
    }
}
