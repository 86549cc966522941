package service.domain;

import static service.domain.RuleViolationException.require;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** One person's part in a campaign. It comes and goes, but never changes. */
public record Entry(
    UUID id, UUID parentId, String participant, Instant updatedAt)
    implements Versioned {

  /**
   * @throws RuleViolationException where the campaign takes none now
   */
  public static Entry enter(Campaign parent, String participant, Instant now) {
    require(
        parent.status() == Campaign.Status.PLANNED
            && !now.isBefore(parent.opensAt())
            && now.isBefore(parent.closesAt()),
        "Campaign " + parent.id() + " takes no entries now");
    return new Entry(idOf(parent.id(), participant), parent.id(), participant, now);
  }

  /** One person enters a campaign once: the id follows from both. No entry waits for another. */
  static UUID idOf(UUID campaignId, String participant) {
    return UUID.nameUUIDFromBytes((campaignId + "/" + participant).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public long version() {
    return 1;
  }
}
