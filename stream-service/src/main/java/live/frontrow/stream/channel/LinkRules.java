package live.frontrow.stream.channel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import live.frontrow.common.problem.Violation;

/** Trims and checks the channel's links: few, and to nowhere but https. */
final class LinkRules {

    static final int LINKS_MAX = 8;
    static final int LABEL_MAX = 40;
    static final int URL_MAX = 500;

    private LinkRules() {}

    static List<ChannelLink> normalise(List<ChannelLink> raw) {
        List<ChannelLink> links = new ArrayList<>();
        for (ChannelLink link : raw) {
            links.add(link == null ? new ChannelLink("", "") : new ChannelLink(strip(link.label()), strip(link.url())));
        }
        return List.copyOf(links);
    }

    static void check(List<ChannelLink> links, List<Violation> found) {
        if (links.size() > LINKS_MAX) {
            found.add(new Violation("links", "must be at most " + LINKS_MAX));
            return;
        }
        for (int i = 0; i < links.size(); i++) {
            String label = "links[%d].label".formatted(i);
            if (links.get(i).label().isEmpty()) {
                found.add(new Violation(label, "must not be empty"));
            }
            ChannelRules.text(label, links.get(i).label(), LABEL_MAX, ChannelRules::notInLine, found);
            if (!isWebAddress(links.get(i).url())) {
                found.add(new Violation("links[%d].url".formatted(i), "must be an address that begins with https://"));
            }
        }
    }

    private static boolean isWebAddress(String text) {
        if (text.length() > URL_MAX) {
            return false;
        }
        try {
            URI uri = new URI(text);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String strip(String text) {
        return text == null ? "" : text.strip();
    }
}
