package live.frontrow.stream.ban;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All bans, the newest first. */
@Schema(name = "BanList")
record BanList(List<Ban> items) {}
