package service.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What this service keeps. Rename it to what your service is about.
 *
 * @param version counts the changes, beginning with 1
 */
public record Item(UUID id, String name, long version, Instant updatedAt) {

  public static Item create(String name, Instant now) {
    return new Item(UUID.randomUUID(), name, 1, now);
  }

  public Item rename(String newName, Instant now) {
    return new Item(id, newName, version + 1, now);
  }
}
