package live.frontrow.chat.message;

/** Tells text made of emoji alone, blanks between them, as Unicode's emoji properties have it (UTS 51). */
final class EmojiText {

    private static final int VARIATION_EMOJI = 0xFE0F;
    private static final int KEYCAP = 0x20E3;

    private EmojiText() {}

    static boolean matches(String text) {
        int[] characters = text.codePoints().toArray();
        boolean any = false;
        for (int i = 0; i < characters.length; i++) {
            int character = characters[i];
            boolean keycap = character < 0x80 && Character.isEmoji(character) && keycap(characters, i);
            boolean picture = keycap
                    || character >= 0x80
                            && (Character.isEmoji(character) || Character.isExtendedPictographic(character));
            boolean part = character >= 0x80 && Character.isEmojiComponent(character);
            if (!picture && !part && character != ' ') {
                return false;
            }
            any |= picture;
        }
        return any;
    }

    /** A digit, {@code #} or {@code *} is one with what follows it. */
    private static boolean keycap(int[] characters, int at) {
        int next = at + 1 < characters.length ? characters[at + 1] : 0;
        return next == VARIATION_EMOJI || next == KEYCAP;
    }
}
