package service.domain;

import static service.domain.RuleViolationException.require;

import java.time.Instant;
import java.util.UUID;

/** What somebody would pay for a listing. It comes and goes, but never changes. */
public record Offer(
    UUID id, UUID parentId, String bidder, Long amountMinor, Instant updatedAt)
    implements Versioned {

  /**
   * @throws RuleViolationException where the listing takes none now
   */
  public static Offer make(Listing parent, String bidder, Long amountMinor, Instant now) {
    require(parent.status() == Listing.Status.OPEN, "Listing " + parent.id() + " is no longer open");
    return new Offer(UUID.randomUUID(), parent.id(), bidder, amountMinor, now);
  }

  @Override
  public long version() {
    return 1;
  }
}
