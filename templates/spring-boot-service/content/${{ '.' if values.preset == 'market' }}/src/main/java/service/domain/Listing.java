package service.domain;

import static service.domain.RuleViolationException.require;

import java.time.Instant;
import java.util.UUID;

/** What is for sale. */
public record Listing(
    UUID id, String title, Long priceMinor, String currency, Status status, UUID acceptedOfferId, long version, Instant updatedAt)
    implements Versioned {

  public enum Status {
    OPEN,
    SOLD,
    WITHDRAWN
  }

  public static Listing create(String title, Long priceMinor, String currency, Instant now) {
    return new Listing(
        UUID.randomUUID(), title, priceMinor, currency, Status.OPEN, null, 1, now);
  }

  public Listing change(String title, Long priceMinor, String currency, Instant now) {
    require(status == Status.OPEN, "Listing " + id + " is no longer open");
    return new Listing(id, title, priceMinor, currency, status, acceptedOfferId, version + 1, now);
  }

  public void requireNotSold() {
    require(status != Status.SOLD, "Listing " + id + " is sold and must be kept");
  }

  /** Sells it to whoever made this offer. */
  public Listing accept(UUID offerId, Instant now) {
    require(status == Status.OPEN, "Listing " + id + " is no longer open");
    return new Listing(
        id, title, priceMinor, currency, Status.SOLD, offerId, version + 1, now);
  }
}
