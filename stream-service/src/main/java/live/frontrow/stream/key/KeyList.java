package live.frontrow.stream.key;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Keys that are valid, newest first. */
@Schema(name = "KeyList")
record KeyList(List<KeyView> items) {}
