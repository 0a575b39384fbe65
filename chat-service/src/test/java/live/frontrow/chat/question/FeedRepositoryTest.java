package live.frontrow.chat.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import live.frontrow.chat.question.FeedRepository.News;
import org.junit.jupiter.api.Test;

/** What is read of changes when they are many. */
@QuarkusTest
class FeedRepositoryTest extends QuestionsTest {

    @Inject
    FeedRepository feed;

    @Test
    void shouldReadWhatWasChangedTogetherTogether() {
        UUID show = UUID.randomUUID();
        fill(show.toString(), UUID.randomUUID().toString(), 700);
        run("update question set version = case when rank <= 400 then 5 else 6 end where show = '" + show + "'");
        run("insert into question_show (show, version) values ('" + show + "', 7)");

        News all = news(show, 4);
        assertThat(all.questions()).hasSize(700);
        assertThat(all.upTo()).isEqualTo(6);
        assertThat(news(show, 5).questions()).hasSize(300);
        assertThat(news(show, 6).questions()).isEmpty();
        assertThat(news(show, 6).upTo()).isEqualTo(7);
    }

    private News news(UUID show, long seen) {
        return feed.since(Map.of(show, seen)).await().atMost(AT_MOST).getFirst();
    }
}
