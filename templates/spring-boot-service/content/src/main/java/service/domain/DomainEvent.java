package service.domain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something that happened, as {@code api/asyncapi.yaml} describes it.
 *
 * @param eventId the same for each delivery of one event
 * @param type what happened, e.g. {@code item.created}
 * @param subjectId the aggregate that it happened to; its events keep their order
 */
public record DomainEvent(
    UUID eventId, String type, UUID subjectId, Instant occurredAt, Map<String, String> data) {

  public DomainEvent {
    data = data == null ? Map.of() : Map.copyOf(data);
  }

  public static DomainEvent of(
      String type, UUID subjectId, Instant occurredAt, Map<String, String> data) {
    return new DomainEvent(UUID.randomUUID(), type, subjectId, occurredAt, data);
  }
}
