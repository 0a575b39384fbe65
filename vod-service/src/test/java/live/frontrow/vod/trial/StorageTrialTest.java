package live.frontrow.vod.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.vod.RealThings;
import live.frontrow.vod.StorageResource;
import live.frontrow.vod.shelf.Content;
import live.frontrow.vod.shelf.Shelf;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class StorageTrialTest {

    @Inject
    Shelf shelf;

    @Test
    void shouldWriteReadAndDeleteAndLeaveNothingBehind() throws Exception {
        // Given what an earlier one left when it broke off, and a recording
        shelf.put(StorageTrials.FOLDER + "left", Content.of("text/plain", "left"));
        shelf.put("shows/trial/init-0.mp4", Content.of("video/mp4", "init"));

        // Then
        trial(TestIdentity.creator()).statusCode(200).body("failed", nullValue());
        assertThat(shelf.list(StorageTrials.FOLDER)).isEmpty();
        assertThat(shelf.list("shows/trial/")).containsExactly(new Shelf.Item("shows/trial/init-0.mp4", 4));
    }

    @Test
    void shouldSayWhatCouldNotBeDone() throws Exception {
        StorageResource.store().kill();
        try {
            trial(TestIdentity.creator()).statusCode(200).body("failed", equalTo("write"));
        } finally {
            StorageResource.store().start();
        }
        trial(TestIdentity.creator()).statusCode(200).body("failed", nullValue());
    }

    @Test
    void shouldBeForTheCreatorOnly() {
        trial(TestIdentity.alice()).statusCode(403);
    }

    private static ValidatableResponse trial(String token) {
        return given().auth()
                .preemptive()
                .oauth2(token)
                .post("/api/v1/recordings/storage/trial")
                .then();
    }
}
