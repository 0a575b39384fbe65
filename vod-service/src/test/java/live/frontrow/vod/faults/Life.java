package live.frontrow.vod.faults;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import live.frontrow.vod.shelf.Content;

/** What one agent does before it is killed: from the death that was chosen on, nothing it asks of anybody happens. */
final class Life {

    private volatile Death death;
    private volatile boolean over;

    /**
     * Where it ends.
     *
     * @param call the method that it calls then; empty for any
     * @param when before, in the midst of (of an upload: after so many bytes), or after what it asks for was done
     * @param bytes of an upload
     */
    record Death(String call, When when, long bytes) {

        private boolean at(String name, When moment) {
            return when == moment && (call.isEmpty() || call.equals(name));
        }
    }

    enum When {
        BEFORE,
        AFTER,
        WITHIN
    }

    /** From now on it dies where this says. */
    void end(Death chosen) {
        death = chosen;
    }

    boolean over() {
        return over;
    }

    /** Somebody whom it asks for things. */
    <T> T asks(Class<T> type, T real) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    String name = method.getName();
                    pass(name, When.BEFORE);
                    Object[] arguments = given;
                    if (reached(name, When.WITHIN) && given.length == 2 && given[1] instanceof Content content) {
                        arguments = new Object[] {given[0], new Torn(content)};
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        pass(name, When.AFTER);
                    }
                }));
    }

    private void pass(String name, When moment) {
        over |= reached(name, moment);
        if (over) {
            throw new Killed();
        }
    }

    private boolean reached(String name, When moment) {
        Death chosen = death;
        return chosen != null && chosen.at(name, moment);
    }

    /** An upload of which the server sees so many bytes. */
    private final class Torn implements Content {

        private final Content whole;

        Torn(Content whole) {
            this.whole = whole;
        }

        @Override
        public String type() {
            return whole.type();
        }

        @Override
        public long length() {
            return whole.length();
        }

        @Override
        public long checksum() throws IOException {
            return whole.checksum();
        }

        @Override
        public InputStream open() throws IOException {
            InputStream bytes = whole.open();
            long most = death.bytes() % length();
            return new InputStream() {
                private long read;

                @Override
                public int read() throws IOException {
                    if (read++ >= most) {
                        over = true;
                        throw new Killed();
                    }
                    return bytes.read();
                }

                @Override
                public void close() throws IOException {
                    bytes.close();
                }
            };
        }
    }
}
