package live.frontrow.vod.captions;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a text file: UTF-8, with or without a byte order mark, whatever system ended its lines. */
final class TextLines {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextLines() {}

    /** The lines; {@code captions-invalid} for what is no text. */
    static List<String> of(byte[] file) {
        String text = decoded(file);
        List<String> lines = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .lines()
                .toList();
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).chars().anyMatch(c -> Character.isISOControl(c) && c != '\t')) {
                throw NotCaptions.at(index, "it holds a control character");
            }
        }
        return lines;
    }

    private static String decoded(byte[] file) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(file.length);
        boolean broken = decoder.decode(ByteBuffer.wrap(file), text, true).isError();
        text.flip();
        if (broken) {
            int line = (int) text.chars().filter(c -> c == '\n').count();
            throw NotCaptions.at(line, "it is not UTF-8; save the file with that encoding");
        }
        return text.toString();
    }
}
