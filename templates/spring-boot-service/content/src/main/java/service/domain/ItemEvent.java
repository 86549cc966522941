package service.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to an item.
 *
 * @param eventId the same for each delivery of one event
 */
public record ItemEvent(UUID eventId, Type type, UUID itemId, Instant occurredAt) {

  public enum Type {
    CREATED,
    CHANGED,
    DELETED
  }

  public static ItemEvent now(Type type, UUID itemId, Instant now) {
    return new ItemEvent(UUID.randomUUID(), type, itemId, now);
  }
}
