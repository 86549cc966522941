package service.domain;

import static service.domain.RuleViolationException.require;

import java.time.Instant;
import java.util.UUID;

/** Something that an operator must decide on. */
public record Review(
    UUID id, String subject, String reason, Status status, String decidedBy, String note, long version, Instant updatedAt)
    implements Versioned {

  public enum Status {
    PENDING,
    APPROVED,
    REJECTED
  }

  public static Review create(String subject, String reason, Instant now) {
    return new Review(
        UUID.randomUUID(), subject, reason, Status.PENDING, null, null, 1, now);
  }

  public Review change(String subject, String reason, Instant now) {
    require(status == Status.PENDING, "Review " + id + " is decided");
    return new Review(id, subject, reason, status, decidedBy, note, version + 1, now);
  }

  public enum Decision {
    APPROVED,
    REJECTED
  }

  public void requirePending() {
    require(status == Status.PENDING, "Review " + id + " is decided and must be kept");
  }

  /** A decision stands: nobody, not even who made it, decides again. */
  public Review decide(Decision decision, String moderator, String why, Instant now) {
    require(status == Status.PENDING, "Review " + id + " is decided");
    var decided = decision == Decision.APPROVED ? Status.APPROVED : Status.REJECTED;
    return new Review(id, subject, reason, decided, moderator, why, version + 1, now);
  }
}
