package live.frontrow.chat.question;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import live.frontrow.common.text.Csv;

/** Writes questions as RFC 4180 says. Ids of people are not in it, nor names of those who asked anonymously. */
final class QuestionCsv {

    private static final String ANONYMOUS = "Anonymous";
    private static final String HEAD =
            "asked,name,question,status,votes,label,rolled over,answer from,answered,reason\r\n";

    private QuestionCsv() {}

    static String of(List<Question> questions) {
        StringBuilder csv = new StringBuilder(HEAD);
        questions.forEach(question -> csv.append(line(question)).append("\r\n"));
        return csv.toString();
    }

    private static String line(Question question) {
        Question.Asker asker = question.asker();
        return String.join(
                ",",
                time(question.askedAt()),
                Csv.cell(asker.anonymous() ? ANONYMOUS : asker.name()),
                Csv.cell(question.text()),
                question.status().name().toLowerCase(Locale.ROOT),
                Integer.toString(question.tally().votes()),
                text(question.label()),
                question.origin() == null ? "no" : "yes",
                time(question.answerFrom()),
                time(question.answeredAt()),
                text(question.reason()));
    }

    private static String text(String text) {
        return text == null ? "" : Csv.cell(text);
    }

    private static String time(Instant time) {
        return time == null ? "" : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
