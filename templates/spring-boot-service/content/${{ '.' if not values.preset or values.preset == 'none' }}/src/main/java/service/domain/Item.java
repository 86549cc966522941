package service.domain;

import java.time.Instant;
import java.util.UUID;

/** What this service keeps. */
public record Item(
    UUID id, String name, long version, Instant updatedAt)
    implements Versioned {

  public static Item create(String name, Instant now) {
    return new Item(
        UUID.randomUUID(), name, 1, now);
  }

  public Item change(String name, Instant now) {
    return new Item(id, name, version + 1, now);
  }
}
