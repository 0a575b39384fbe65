package live.frontrow.stream.show;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;

/**
 * A field of a partial update: absent (keep what is there), or present with a value that may be null (clear it).
 *
 * @param present whether the field was in the body
 * @param value what it said
 * @param <T> type of the field
 */
@JsonDeserialize(using = FieldUpdate.Reader.class)
record FieldUpdate<T>(boolean present, T value) {

    static <T> FieldUpdate<T> absent() {
        return new FieldUpdate<>(false, null);
    }

    /** The new value, or {@code current} when the field was absent. */
    T or(T current) {
        return present ? value : current;
    }

    /** Tells an absent field from one that is null, which Jackson's own Optional support does not. */
    static final class Reader extends JsonDeserializer<FieldUpdate<?>> implements ContextualDeserializer {

        private final JavaType type;

        Reader() {
            this(null);
        }

        private Reader(JavaType type) {
            this.type = type;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new Reader(context.getContextualType().containedType(0));
        }

        @Override
        public FieldUpdate<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return new FieldUpdate<>(true, context.readValue(parser, type));
        }

        @Override
        public FieldUpdate<?> getNullValue(DeserializationContext context) {
            return new FieldUpdate<>(true, null);
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return absent();
        }
    }
}
