package live.frontrow.stream.calendar;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Sends a calendar, or says that whoever asks has it. */
final class CalendarAnswer {

    private CalendarAnswer() {}

    static Response of(CalendarFile file, Request request, String caching) {
        Response.ResponseBuilder same = request.evaluatePreconditions(file.tag());
        Response.ResponseBuilder answer = same == null
                ? Response.ok(file.text(), CalendarFile.MEDIA_TYPE)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"frontrow.ics\"")
                : same;
        return answer.tag(file.tag()).header(HttpHeaders.CACHE_CONTROL, caching).build();
    }
}
