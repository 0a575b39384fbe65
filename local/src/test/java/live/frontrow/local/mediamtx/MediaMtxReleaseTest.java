package live.frontrow.local.mediamtx;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import live.frontrow.local.process.ComponentException;
import org.junit.jupiter.api.Test;

class MediaMtxReleaseTest {

    private static final String CHECKSUMS = """
            aa11  mediamtx_v1.20.1_linux_amd64.tar.gz
            bb22 *mediamtx_v1.20.1_linux_arm64.tar.gz
            """;

    @Test
    void shouldTakeAnArchiveWithItsPublishedChecksum() {
        assertThatCode(() -> MediaMtxRelease.requireListed(CHECKSUMS, "mediamtx_v1.20.1_linux_arm64.tar.gz", "bb22"))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseAnArchiveWithAnotherArchivesChecksum() {
        assertThatThrownBy(
                        () -> MediaMtxRelease.requireListed(CHECKSUMS, "mediamtx_v1.20.1_linux_arm64.tar.gz", "aa11"))
                .isInstanceOf(ComponentException.class)
                .hasMessageContaining("does not have the checksum");
    }

    @Test
    void shouldRefuseAnArchiveThatIsNotListed() {
        assertThatThrownBy(() -> MediaMtxRelease.requireListed("", "mediamtx_v1.20.1_linux_arm64.tar.gz", "bb22"))
                .isInstanceOf(ComponentException.class);
    }
}
