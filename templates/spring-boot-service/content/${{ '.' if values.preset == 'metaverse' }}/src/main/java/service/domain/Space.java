package service.domain;

import static service.domain.RuleViolationException.require;

import java.time.Instant;
import java.util.UUID;

/** A place that people visit. */
public record Space(
    UUID id, String name, Integer capacity, Status status, Integer present, long version, Instant updatedAt)
    implements Versioned {

  public enum Status {
    OPEN,
    CLOSED
  }

  public static Space create(String name, Integer capacity, Instant now) {
    return new Space(
        UUID.randomUUID(), name, capacity, Status.OPEN, 0, 1, now);
  }

  public Space change(String name, Integer capacity, Instant now) {
    require(status == Status.OPEN, "Space " + id + " is closed");
    require(capacity >= present, "Space " + id + " has " + present + " visitors already");
    return new Space(id, name, capacity, status, present, version + 1, now);
  }

  /** With one visitor more. */
  public Space admit(Instant now) {
    require(status == Status.OPEN, "Space " + id + " is closed");
    require(present < capacity, "Space " + id + " is full");
    return new Space(id, name, capacity, status, present + 1, version + 1, now);
  }

  /** With one visitor less. */
  public Space release(Instant now) {
    return new Space(id, name, capacity, status, Math.max(0, present - 1), version + 1, now);
  }

  /** Lets nobody in any more; who is in it may stay. */
  public Space close(Instant now) {
    require(status == Status.OPEN, "Space " + id + " is closed");
    return new Space(id, name, capacity, Status.CLOSED, present, version + 1, now);
  }
}
