package live.frontrow.chat.room;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * A frame to a client, of the type that its {@link JsonTypeName} says: all of them are in {@code docs/chat-protocol.md} and
 * {@code docs/asyncapi.yaml}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface Frame {}
