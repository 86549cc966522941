package service.domain;

import static service.domain.RuleViolationException.require;

import java.time.Instant;
import java.util.UUID;

/** What an operator saw. It comes and goes, but never changes. */
public record Finding(
    UUID id, UUID parentId, String moderator, String text, Instant updatedAt)
    implements Versioned {

  /**
   * @throws RuleViolationException where the review takes none now
   */
  public static Finding add(Review parent, String moderator, String text, Instant now) {
    require(parent.status() == Review.Status.PENDING, "Review " + parent.id() + " is decided");
    return new Finding(UUID.randomUUID(), parent.id(), moderator, text, now);
  }

  @Override
  public long version() {
    return 1;
  }
}
