package service.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Somebody who is in a space. It comes and goes, but never changes. */
public record Visitor(
    UUID id, UUID parentId, String person, Instant updatedAt)
    implements Versioned {

  /**
   * @throws RuleViolationException where the space takes none now
   */
  public static Visitor enter(Space parent, String person, Instant now) {
    return new Visitor(idOf(parent.id(), person), parent.id(), person, now);
  }

  /** One person is in a space once: the id follows from both. */
  static UUID idOf(UUID spaceId, String person) {
    return UUID.nameUUIDFromBytes((spaceId + "/" + person).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public long version() {
    return 1;
  }
}
