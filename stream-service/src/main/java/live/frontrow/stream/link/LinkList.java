package live.frontrow.stream.link;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Play links that work, newest first. */
@Schema(name = "PlayLinkList")
record LinkList(List<LinkView> items) {}
