package live.frontrow.stream.show;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Part of the list of shows.
 *
 * @param items on air first, then planned by start, then past
 * @param next cursor of the following page, or null
 */
@Schema(name = "StreamPage")
record StreamPage(List<StreamView> items, String next) {}
