package live.frontrow.stream.test;

/** How an encoder sends, with whatever secret it was given; an empty one stands for none. */
public enum Way {
    RTMP {
        @Override
        public Sender send(Key key, String secret) {
            return Sender.rtmp(with(key, key.url(), "?key=", secret));
        }
    },
    SRT {
        @Override
        public Sender send(Key key, String secret) {
            return Sender.srt(with(key, key.srt(), ":frontrow:", secret));
        }
    },
    WHIP {
        @Override
        public Sender send(Key key, String secret) {
            return Sender.whip(key.whip(), secret);
        }
    };

    /** Starts to send to the key's path with a secret that may be another one. */
    public abstract Sender send(Key key, String secret);

    /** Starts to send with the key. */
    public Sender send(Key key) {
        return send(key, key.secret());
    }

    private static String with(Key key, String address, String before, String secret) {
        return address.replace(before + key.secret(), secret.isEmpty() ? "" : before + secret);
    }
}
