package live.frontrow.gateway.hostile;

/**
 * The object that a request is after.
 *
 * @param show show id
 * @param file its name
 * @param query directives behind the name, or empty
 */
record Aim(String show, String file, String query) {

    String path() {
        return "/live/" + show + "/" + file;
    }

    String target() {
        return path() + query;
    }

    boolean isPlaylist() {
        return file.endsWith(".m3u8");
    }
}
