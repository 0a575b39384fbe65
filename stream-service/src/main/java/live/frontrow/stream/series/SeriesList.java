package live.frontrow.stream.series;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Series that go on, the oldest first. */
@Schema(name = "SeriesList")
record SeriesList(List<SeriesView> items) {}
